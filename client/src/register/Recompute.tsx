/**
 * A distribution computed again, with its key as it stands in the register now and on the base date that is chosen. Who
 * gets more and who less is shown before anything is replaced, and the result before it stays with the reason.
 */
import type { DistributionKey, DistributionRecord, IsoDate } from '@samplan/shared/plan'
import { distribute, shareChanges } from '@samplan/shared/rules'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Field } from '../style/Field.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Select } from '../style/Select.tsx'
import { DistributionRefused } from './DistributionRefused.tsx'
import { useRegisterScreen } from './registerContext.ts'
import { ShareChanges } from './ShareChanges.tsx'
import { UseDistribution } from './UseDistribution.tsx'

interface RecomputeProps {
  readonly record: DistributionRecord
  readonly name: string
}

export function Recompute({ record, name }: RecomputeProps) {
  const { texts } = usePreferences()
  const words = texts.distributions
  const { county } = useRegisterScreen()
  const [isOpen, setOpen] = useState(false)
  const key = county.keys.find(({ id }) => id === record.current.key.id)
  if (!isOpen) {
    return (
      <Button aria-label={words.recomputeNamed(name)} onPress={() => setOpen(true)}>
        {words.recompute}
      </Button>
    )
  }
  return key ? <Recomputed record={record} keyNow={key} name={name} /> : <p className="hint">{words.keyGone}</p>
}

/** Days on which every one of its organisations was counted, newest first. */
function daysOf(
  { current }: DistributionRecord,
  county: ReturnType<typeof useRegisterScreen>['county'],
): readonly IsoDate[] {
  const receivers = current.shares.map(({ organisationId }) => organisationId)
  const counted = county.organisations
    .filter(({ id }) => receivers.includes(id))
    .map(({ populations }) => populations.map(({ date }) => date))
  const [first = [], ...others] = counted
  return first.filter((day) => others.every((days) => days.includes(day))).toSorted((a, b) => b.localeCompare(a))
}

function Recomputed({ record, keyNow, name }: RecomputeProps & { readonly keyNow: DistributionKey }) {
  const { texts, format } = usePreferences()
  const words = texts.distributions
  const { county } = useRegisterScreen()
  const [day, setDay] = useState<IsoDate | null>(null)
  const key = { ...keyNow, baseDate: day ?? keyNow.baseDate }
  const days = daysOf(record, county)
  const receivers = record.current.shares.map(({ organisationId }) => organisationId)
  const recipients = county.organisations.filter(({ id }) => receivers.includes(id))
  const asked = key.rule.kind === 'population' || key.rule.kind === 'equal'
  const totalOre = asked ? record.current.totalOre : null
  const result = distribute({ key, totalOre, recipients, grants: county.grants })
  const changes = result.ok ? shareChanges(record.current, result.distribution) : []
  return (
    <div className="form">
      <p className="hint">{words.recomputeAbout}</p>
      {days.length > 1 && key.baseDate && (
        <Field label={words.otherDay}>
          {(binding) => (
            <Select<IsoDate>
              binding={binding}
              options={days.map((one) => ({ value: one, label: format.date(one) }))}
              value={key.baseDate ?? ''}
              onChange={setDay}
            />
          )}
        </Field>
      )}
      {!result.ok && <DistributionRefused refusal={result} />}
      {result.ok && changes.length === 0 && <p role="status">{words.stillSame}</p>}
      {result.ok && changes.length > 0 && (
        <>
          <ShareChanges changes={changes} title={`${words.changes}, ${name}`} />
          <UseDistribution of={record.of} distribution={result.distribution} />
        </>
      )}
    </div>
  )
}
