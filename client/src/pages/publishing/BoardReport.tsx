/** A version as a report to a board, in Word: for which organisation, and the way to the file. */
import type { OrganisationId } from '@samplan/shared/plan'
import { decisionTexts } from '@samplan/shared/text'
import { useState } from 'react'
import { Field } from '../../style/Field.tsx'
import { Icon } from '../../style/Icon.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import type { PlanHere } from '../PlanSubpage.tsx'

interface BoardReportProps {
  readonly plan: PlanHere
  readonly number: number
  /** Organisations that decide. */
  readonly parties: readonly OrganisationId[]
}

export function BoardReport({ plan, number, parties }: BoardReportProps) {
  const { language } = usePreferences().texts
  const words = decisionTexts[language]
  const { facts, actor } = plan.details
  const own = parties.includes(actor.organisationId) ? actor.organisationId : 'any'
  const [wanted, setWanted] = useState<OrganisationId | 'any'>(own)
  const { compare } = new Intl.Collator(language)
  const organisations = plan.register.organisations
    .filter(({ id }) => parties.includes(id))
    .sort((a, b) => compare(a.name, b.name))
  const query = new URLSearchParams({ language, ...(wanted !== 'any' && { organisation: wanted }) })
  return (
    <>
      <Field label={words.reportFor}>
        {(binding) => (
          <Select<OrganisationId | 'any'>
            binding={binding}
            options={[
              { value: 'any', label: words.reportForAny },
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={wanted}
            onChange={setWanted}
          />
        )}
      </Field>
      <a className="button" href={`/api/plans/${facts.id}/versions/${number}/report?${query}`} download>
        <Icon name="download" /> {words.report}
      </a>
    </>
  )
}
