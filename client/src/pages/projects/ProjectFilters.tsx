/** What is asked of the catalogue; each list holds what some project has. */
import type { FundingSource } from '@samplan/shared/plan'
import type { GrantedProject, ProjectFilter } from '@samplan/shared/rules'
import { Field } from '../../style/Field.tsx'
import { Select, type SelectOption } from '../../style/Select.tsx'
import { TextInput } from '../../style/TextInput.tsx'
import type { ProjectNames } from './projectNames.ts'

interface ProjectFiltersProps {
  readonly projects: readonly GrantedProject[]
  readonly names: ProjectNames
  readonly filter: ProjectFilter
  readonly onFilter: (filter: ProjectFilter) => void
}

export function ProjectFilters({ projects, names, filter, onFilter }: ProjectFiltersProps) {
  const words = names.words.filter
  const change = (changed: Partial<ProjectFilter>) => onFilter({ ...filter, ...changed })
  const { years, sources, organisations, focusAreas } = choicesIn(projects, names)
  return (
    <fieldset className="project-filters">
      <legend className="label">{words.title}</legend>
      <TextInput
        label={words.words}
        type="search"
        value={filter.words}
        onChange={(typed) => change({ words: typed })}
      />
      <Choice
        label={words.year}
        all={words.all}
        value={String(filter.useYear)}
        options={years}
        onChange={(value) => change({ useYear: value === 'all' ? value : Number(value) })}
      />
      <Choice
        label={words.source}
        all={words.all}
        value={filter.source}
        options={sources}
        onChange={(value) => change({ source: value as FundingSource | 'all' })}
      />
      <Choice
        label={words.organisation}
        all={words.all}
        value={filter.organisation}
        options={organisations}
        onChange={(value) => change({ organisation: value })}
      />
      <Choice
        label={words.focusArea}
        all={words.all}
        value={filter.focusArea}
        options={focusAreas}
        onChange={(value) => change({ focusArea: value })}
      />
    </fieldset>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly all: string
  readonly value: string
  readonly options: readonly SelectOption<string>[]
  readonly onChange: (value: string) => void
}

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(binding) => (
        <Select
          binding={binding}
          options={[{ value: 'all', label: all }, ...options]}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

function choicesIn(projects: readonly GrantedProject[], names: ProjectNames) {
  const parts = projects.flatMap(({ granted }) => granted)
  const organisations = projects.flatMap(({ responsibleId, participantIds }) =>
    [responsibleId ?? [], participantIds].flat(),
  )
  const focusAreas = projects.flatMap((project) => project.focusAreas)
  const byLabel = (a: SelectOption<string>, b: SelectOption<string>) => a.label.localeCompare(b.label, 'sv')
  return {
    years: distinct(parts.map(({ useYear }) => [String(useYear), String(useYear)])).sort(byLabel),
    sources: distinct(parts.map(({ source }) => [source, names.source(source)])),
    organisations: distinct(organisations.map((id) => [id, names.organisation(id)])).sort(byLabel),
    focusAreas: distinct(focusAreas.map(({ id, number, name }) => [id, `${number} ${name}`])).sort(byLabel),
  }
}

function distinct(pairs: readonly (readonly [value: string, label: string])[]): SelectOption<string>[] {
  return [...new Map(pairs)].map(([value, label]) => ({ value, label }))
}
