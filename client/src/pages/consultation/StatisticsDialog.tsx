/** Whether the plan's statistics are split by sex; where they are not, why. */
import type { PlanId } from '@samplan/shared/plan'
import { type Consultation, maxReasonLength, type StatisticsStatement } from '@samplan/shared/wire'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Choices } from '../../style/Choices.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { Field } from '../../style/Field.tsx'
import { focusFirstWrong } from '../../style/focusFirstWrong.ts'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'

interface StatisticsDialogProps {
  readonly planId: PlanId
  readonly statistics: StatisticsStatement | null
  readonly onStated: (consultation: Consultation) => void
  readonly onClose: () => void
}

export function StatisticsDialog({ planId, statistics, onStated, onClose }: StatisticsDialogProps) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = texts.consultation.statistics
  const formId = useId()
  const [splitBySex, setSplit] = useState(statistics?.splitBySex ?? true)
  const [reason, setReason] = useState(statistics?.reason ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const isReasonMissing = !splitBySex && reason.trim() === ''
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isReasonMissing) {
      setFault(words.reasonMissing)
      return focusFirstWrong(event.currentTarget)
    }
    setSending(true)
    const reply = await api.stateStatistics(planId, { splitBySex, reason: splitBySex ? '' : reason.trim() })
    setSending(false)
    if (!reply.ok) return setFault(refusalWords(reply.code, texts))
    onStated(reply.value)
    onClose()
  }
  return (
    <Dialog
      title={words.title}
      lead={words.lead}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{texts.head.cancel}</Button>
          <Button type="submit" form={formId} variant="filled" isDisabled={isSending}>
            {texts.consultation.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="form" noValidate onSubmit={(event) => void submit(event)}>
        <Choices
          legend={words.legend}
          choices={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          value={splitBySex ? 'yes' : 'no'}
          onChange={(value) => setSplit(value === 'yes')}
        />
        {!splitBySex && (
          <Field label={words.reason} error={fault}>
            {(binding) => (
              <textarea
                {...binding}
                className="input"
                rows={3}
                maxLength={maxReasonLength}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        {splitBySex && fault && (
          <p className="field-error" role="alert">
            {fault}
          </p>
        )}
      </form>
    </Dialog>
  )
}
