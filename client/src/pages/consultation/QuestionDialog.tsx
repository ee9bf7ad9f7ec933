/** A question before an act that is for good. */
import { useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { usePreferences } from '../../style/preferences.ts'

interface QuestionDialogProps {
  readonly title: string
  readonly lead: string
  readonly act: string
  /** Null when it was done, or why it was refused. */
  readonly onAct: () => Promise<string | null>
  readonly onClose: () => void
}

export function QuestionDialog({ title, lead, act, onAct, onClose }: QuestionDialogProps) {
  const { head } = usePreferences().texts
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    const reason = await onAct()
    setSending(false)
    if (reason === null) onClose()
    else setRefusal(reason)
  }
  return (
    <Dialog
      role="alertdialog"
      title={title}
      lead={lead}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{head.cancel}</Button>
          <Button variant="danger" isDisabled={isSending} onPress={() => void send()}>
            {act}
          </Button>
        </>
      }
    >
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  )
}
