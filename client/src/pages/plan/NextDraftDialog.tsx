/** The convenor says why, and the plan can be written in again. */
import { maxReasonLength } from '@samplan/shared/wire'
import { useState } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { Field } from '../../style/Field.tsx'
import { focusOnce } from '../../style/focusOnce.ts'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'

export function NextDraftDialog({ onClose }: { readonly onClose: () => void }) {
  const { texts, facts } = usePlan()
  const { api } = useApp()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const openDraft = async () => {
    setSending(true)
    const reply = await api.openDraft(facts.id, reason.trim())
    setSending(false)
    if (reply.ok) onClose()
    else setRefusal(refusalWords(reply.code, texts))
  }
  const isReady = reason.trim() !== '' && !isSending
  return (
    <Dialog
      title={texts.plan.nextDraftTitle}
      lead={texts.plan.nextDraftLead}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{texts.head.cancel}</Button>
          <Button variant="filled" isDisabled={!isReady} onPress={() => void openDraft()}>
            {texts.plan.openDraft}
          </Button>
        </>
      }
    >
      <Field label={texts.plan.nextDraftReason} error={refusal}>
        {(binding) => (
          <textarea
            {...binding}
            ref={focusOnce}
            className="input"
            rows={3}
            maxLength={maxReasonLength}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}
