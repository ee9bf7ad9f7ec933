/** Closing the meeting: what it came to, filled in from the votes and the parking list, for the convenor to put right. */
import type { ClosingNotes } from '@samplan/shared/plan'
import { workshopLimits } from '@samplan/shared/rules'
import type { VoteView } from '@samplan/shared/wire'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Dialog } from '../style/Dialog.tsx'
import { Field } from '../style/Field.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useWorkshopScreen } from './workshopContext.ts'

export function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const words = usePreferences().texts.workshop
  const { workshop, act } = useWorkshopScreen()
  const [summary, setSummary] = useState('')
  const [decisions, setDecisions] = useState(() =>
    workshop.votes.map((vote) => words.decidedByVote(vote.question, resultOf(vote))).join('\n'),
  )
  const [remaining, setRemaining] = useState(() =>
    workshop.parked.flatMap(({ body, settled }) => (settled ? [] : [body])).join('\n'),
  )
  const [problem, setProblem] = useState<string | null>(null)
  const close = async () => {
    const notes: ClosingNotes = {
      summary: summary.trim(),
      decisions: linesOf(decisions),
      remaining: linesOf(remaining),
    }
    const wrong = await act({ type: 'close', notes })
    setProblem(wrong)
    if (!wrong) onClose()
  }
  return (
    <Dialog
      title={words.closeTitle}
      lead={words.closeLead}
      onClose={onClose}
      foot={
        <>
          <Button variant="filled" onPress={() => void close()}>
            {words.close}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="form close-form">
        <Lines label={words.summary} value={summary} rows={3} onChange={setSummary} />
        <Lines label={words.decisions} value={decisions} rows={4} onChange={setDecisions} />
        <Lines label={words.remaining} value={remaining} rows={4} onChange={setRemaining} />
        {problem && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}

interface LinesProps {
  readonly label: string
  readonly value: string
  readonly rows: number
  readonly onChange: (value: string) => void
}

function Lines({ label, value, rows, onChange }: LinesProps) {
  return (
    <Field label={label}>
      {(binding) => (
        <textarea
          {...binding}
          className="input"
          rows={rows}
          maxLength={workshopLimits.summaryLength}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** `Ja 4, Nej 1` */
function resultOf({ options, counts }: VoteView): string {
  return options.map((option, index) => `${option} ${counts[index]}`).join(', ')
}
