/** *Bjud in*: by a link that its opener fills in, or a certain person by address. The link is shown once, with *Kopiera*. */
import type { MadeInvitation } from '@samplan/shared/wire'
import { useState } from 'react'
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
  const words = usePreferences().texts.participants
  const [made, setMade] = useState<MadeInvitation | null>(null)
  return made ? (
    <Dialog title={words.madeTitle} lead={words.madeLead} onClose={onClose}>
      <MadeLink made={made} onClose={onClose} />
    </Dialog>
  ) : (
    <Dialog title={words.inviteTitle} onClose={onClose}>
      <InviteForm plan={plan} onMade={setMade} />
    </Dialog>
  )
}
