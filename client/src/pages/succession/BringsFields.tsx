/** What comes along: ticks for what hangs under what, and the costs with their year. */

import { type BroughtParts, costChoices } from '@samplan/shared/plan'
import { type CanonicalPlan, firstUseYearOf } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import { Choices } from '../../style/Choices.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { TextInput } from '../../style/TextInput.tsx'
import { bringsCosts, faultsIn, type NextPlanDraft } from './nextPlanDraft.ts'

interface BringsFieldsProps {
  readonly draft: NextPlanDraft
  readonly frozen: CanonicalPlan
  readonly isAsked: boolean
  readonly onChange: (changes: Partial<NextPlanDraft>) => void
}

const parts = ['texts', 'goals', 'indicators', 'activities', 'finished'] as const
type Part = (typeof parts)[number]

/** What hangs under something else comes along only with it. */
const under: Partial<Readonly<Record<Part, Part>>> = {
  indicators: 'goals',
  activities: 'goals',
  finished: 'activities',
}

function isOpen(part: Part, brings: BroughtParts): boolean {
  const above = under[part]
  return above === undefined || (brings[above] && isOpen(above, brings))
}

export function BringsFields({ draft, frozen, isAsked, onChange }: BringsFieldsProps) {
  const words = successionTexts[usePreferences().texts.language]
  const { brings } = draft
  const first = firstUseYearOf(frozen)
  const haveCosts = first !== null && brings.goals && brings.activities
  return (
    <>
      <fieldset>
        <legend className="label">{words.brings}</legend>
        {parts.map((part) => (
          <label key={part} className="choice">
            <input
              type="checkbox"
              checked={brings[part] && isOpen(part, brings)}
              disabled={!isOpen(part, brings)}
              onChange={(event) => onChange({ brings: { ...brings, [part]: event.target.checked } })}
            />
            <span>{words.parts[part]}</span>
          </label>
        ))}
      </fieldset>
      {haveCosts && (
        <Choices
          legend={words.costs}
          choices={costChoices.map((value) => ({ value, label: words.costChoices[value] }))}
          value={brings.costs}
          onChange={(costs) => onChange({ brings: { ...brings, costs } })}
        />
      )}
      {first !== null && bringsCosts(brings) && (
        <div className="year-fields">
          <TextInput
            inputMode="numeric"
            maxLength={4}
            size={4}
            autoComplete="off"
            label={words.firstUseYear}
            hint={words.firstUseYearHint(first)}
            error={isAsked && faultsIn(draft).firstUseYear ? words.yearWrong : null}
            value={draft.firstUseYear}
            onChange={(firstUseYear) => onChange({ firstUseYear })}
          />
        </div>
      )}
    </>
  )
}
