import {
  type Organisation,
  type OrganisationKind,
  organisationKinds,
  proposalOutcomes,
  type Register,
} from '@samplan/shared/plan'
import type { Proposal } from '@samplan/shared/wire'
import { Field } from '../../style/Field.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { Select, type SelectOption } from '../../style/Select.tsx'
import type { ProposalFilter } from './filterProposals.ts'
import { useProposalWords } from './useProposalWords.ts'

interface ProposalFiltersProps {
  readonly proposals: readonly Proposal[]
  readonly register: Register
  readonly filter: ProposalFilter
  readonly onFilter: (filter: ProposalFilter) => void
}

/** Only what some proposal has can be asked for. */
export function ProposalFilters({ proposals, register, filter, onFilter }: ProposalFiltersProps) {
  const texts = useProposalWords()
  const words = texts.filter
  const names = usePreferences().texts.names
  const senders = register.organisations.filter(({ id }) => proposals.some((one) => one.organisationId === id))
  const kinds = organisationKinds.filter((kind) => senders.some((one: Organisation) => one.kind === kind))
  const areas = register.agreement.focusAreas
  return (
    <fieldset className="proposal-filters">
      <legend className="label">{words.title}</legend>
      <FilterField
        label={words.focusArea}
        value={filter.focusArea}
        options={[
          ...areas.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
          { value: 'none', label: texts.overview.none },
        ]}
        onChange={(focusArea) => onFilter({ ...filter, focusArea })}
      />
      <FilterField
        label={words.organisation}
        value={filter.organisation}
        options={[
          ...senders.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: words.noOrganisation },
        ]}
        onChange={(organisation) => onFilter({ ...filter, organisation })}
      />
      <FilterField<OrganisationKind | 'all'>
        label={words.kind}
        value={filter.kind}
        options={kinds.map((kind) => ({ value: kind, label: names.organisationKinds[kind] }))}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <FilterField
        label={words.answer}
        value={filter.answer}
        options={[
          { value: 'none', label: words.waiting },
          ...proposalOutcomes.map((outcome) => ({ value: outcome, label: texts.outcomes[outcome] })),
        ]}
        onChange={(answer) => onFilter({ ...filter, answer })}
      />
    </fieldset>
  )
}

interface FilterFieldProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly SelectOption<Exclude<T, 'all'>>[]
  readonly onChange: (value: T) => void
}

function FilterField<T extends string>({ label, value, options, onChange }: FilterFieldProps<T>) {
  const words = useProposalWords().filter
  const all = { value: 'all' as T, label: words.all }
  return (
    <Field label={label}>
      {(binding) => (
        <Select<T>
          binding={binding}
          options={[all, ...(options as readonly SelectOption<T>[])]}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
