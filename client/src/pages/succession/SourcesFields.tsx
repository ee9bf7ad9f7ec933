/** What pays in the place of each grant line and pot of the version: somebody chooses it, or it is left open. */

import type { CountyRegister, FundingSource } from '@samplan/shared/plan'
import type { CanonicalPlan } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import { Field } from '../../style/Field.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import { sourceName } from '../../versions/registerNames.ts'
import { bringsCosts, type NextPlanDraft } from './nextPlanDraft.ts'

interface SourcesFieldsProps {
  readonly draft: NextPlanDraft
  readonly frozen: CanonicalPlan
  readonly county: CountyRegister
  readonly onChange: (changes: Partial<NextPlanDraft>) => void
}

const later = 'later'

export function SourcesFields({ draft, frozen, county, onChange }: SourcesFieldsProps) {
  const { texts } = usePreferences()
  const words = successionTexts[texts.language]
  const { sources } = draft
  const agreement = county.agreements.find(({ id }) => id === draft.agreementId)
  if (!agreement || sources.size === 0 || !bringsCosts(draft.brings)) return null
  const own = (['own', 'other'] as const).map((value) => ({ value, label: texts.names.sources[value] }))
  const options: readonly { readonly value: FundingSource | typeof later; readonly label: string }[] = [
    { value: later, label: words.later },
    ...agreement.grantLines.map(({ id, name }) => ({ value: `line:${id}` as const, label: name })),
    ...county.pots.map(({ id, name }) => ({ value: `pot:${id}` as const, label: name })),
    ...own,
  ]
  return (
    <fieldset className="next-sources">
      <legend className="label">{words.sources}</legend>
      <p className="field-hint">{words.sourcesHint}</p>
      {[...sources].map(([from, to]) => (
        <Field key={from} label={sourceName(from, frozen.register, texts)}>
          {(binding) => (
            <Select
              binding={binding}
              options={options}
              value={to ?? later}
              onChange={(value) => onChange({ sources: new Map(sources).set(from, value === later ? null : value) })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  )
}
