/**
 * *Importera svar från Excel*: choosing the file, seeing what each of its rows becomes, importing. Nothing is stored
 * before the last step, and what is stored is what was shown.
 */
import type { RoundId } from '@samplan/shared/plan'
import type { ProposalImport, Round } from '@samplan/shared/wire'
import { useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Field } from '../../style/Field.tsx'
import { focusOnce } from '../../style/focusOnce.ts'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import type { PlanHere } from '../PlanSubpage.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { SeenRows } from './SeenRows.tsx'
import { useImport } from './useImport.ts'
import { useProposalWords } from './useProposalWords.ts'

interface ImportSectionProps {
  readonly plan: PlanHere
  readonly rounds: readonly Round[]
  /** The round that one came from; null for the newest. */
  readonly roundId: RoundId | null
  readonly onDone: (made: ProposalImport) => void
  readonly onClose: () => void
}

export function ImportSection({ plan, rounds, roundId, onDone, onClose }: ImportSectionProps) {
  const words = useProposalWords().import
  const { texts } = usePreferences()
  const [round, setRound] = useState(roundId ?? rounds.at(-1)?.id ?? null)
  const { step, trouble, read, choose, importIt } = useImport(plan.details.facts.id, onDone)
  if (round === null) return null
  return (
    <section className="import page-wide" aria-labelledby="import-title">
      <h2 id="import-title" className="heading-2" tabIndex={-1} ref={focusOnce}>
        {words.title}
      </h2>
      <p className="hint">{words.lead}</p>
      {rounds.length > 1 && (
        <Field label={words.round}>
          {(binding) => (
            <Select
              binding={binding}
              options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
              value={round}
              onChange={setRound}
            />
          )}
        </Field>
      )}
      {step.at === 'choosing' && <ChooseFile trouble={step.trouble} onFile={(file) => void read(file, null)} />}
      <p role="status">{step.at === 'reading' && words.reading}</p>
      {step.at === 'seen' && (
        <SeenRows
          step={step}
          register={plan.register}
          trouble={trouble}
          onSheet={(sheet) => void read(step.file, sheet)}
          onChoose={choose}
          onImport={(confirmed) => importIt(round, confirmed)}
          onCancel={onClose}
        />
      )}
      {step.at !== 'seen' && (
        <div className="form-foot">
          <Button onPress={onClose}>{texts.head.cancel}</Button>
        </div>
      )}
    </section>
  )
}
