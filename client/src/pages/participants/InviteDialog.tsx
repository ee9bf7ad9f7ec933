/** *Bjud in*: by a link that its opener fills in, or a certain person by address. The link is shown once, with *Kopiera*. */
import type { MadeInvitation } from '@samplan/shared/wire'
import { useId, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { usePreferences } from '../../style/preferences.ts'
import type { PlanHere } from '../PlanSubpage.tsx'
import { InviteForm } from './InviteForm.tsx'
import { MadeLink } from './MadeLink.tsx'

interface InviteDialogProps {
  readonly plan: PlanHere
  readonly onClose: () => void
}

export function InviteDialog({ plan, onClose }: InviteDialogProps) {
  const { participants: words, head } = usePreferences().texts
  const formId = useId()
  const [isSending, setSending] = useState(false)
  const [made, setMade] = useState<MadeInvitation | null>(null)
  return made ? (
    <Dialog title={words.madeTitle} lead={words.madeLead} onClose={onClose}>
      <MadeLink made={made} onClose={onClose} />
    </Dialog>
  ) : (
    <Dialog
      title={words.inviteTitle}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{head.cancel}</Button>
          <Button type="submit" form={formId} variant="filled" isDisabled={isSending}>
            {words.makeLink}
          </Button>
        </>
      }
    >
      <InviteForm plan={plan} formId={formId} onSending={setSending} onMade={setMade} />
    </Dialog>
  )
}
