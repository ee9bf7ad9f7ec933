/** Every recorded distribution: how it was split, what it was before and why, and a way to compute it again. */
import type { DistributionRecord, EarlierDistribution } from '@samplan/shared/plan'
import { shareChanges } from '@samplan/shared/rules'
import { usePreferences } from '../style/preferences.ts'
import { distributedName } from './entryColumns.ts'
import { Recompute } from './Recompute.tsx'
import { useRegisterScreen } from './registerContext.ts'
import { ShareChanges } from './ShareChanges.tsx'
import { SharesTable } from './SharesTable.tsx'

/** A list of more receivers than this is folded away; the proof that it adds up stands beside it. */
const shownShares = 10

export function DistributionsList() {
  const words = usePreferences().texts.distributions
  const { county } = useRegisterScreen()
  if (county.distributions.length === 0) return <p className="hint">{words.none}</p>
  return county.distributions.map((record) => <Recorded key={record.id} record={record} />)
}

function Recorded({ record }: { readonly record: DistributionRecord }) {
  const { texts, format } = usePreferences()
  const words = texts.distributions
  const { county, potUse, canChange } = useRegisterScreen()
  const { of, current, earlier } = record
  const name = distributedName(of, { county, potUse, texts, format })
  const { key } = current
  return (
    <section className="distribution-record" aria-label={name}>
      <h2>{name}</h2>
      <p>
        {words.madeOf(key.name, key.source)} {key.baseDate && words.baseDate(format.date(key.baseDate))}{' '}
        {words.total(format.kronor(current.totalOre))}
      </p>
      <SharesTable distribution={current} title={words.shares(name)} isFolded={current.shares.length > shownShares} />
      {earlier.length > 0 && (
        <details className="fold">
          <summary>{words.earlier(earlier.length)}</summary>
          {earlier.map((one, place) => (
            <Earlier key={`${one.replacedOn} ${earlier.length - place}`} record={record} one={one} place={place} />
          ))}
        </details>
      )}
      {canChange && <Recompute record={record} name={name} />}
    </section>
  )
}

interface EarlierProps {
  readonly record: DistributionRecord
  readonly one: EarlierDistribution
  readonly place: number
}

/** Told against the result that took its place. */
function Earlier({ record: { current, earlier }, one, place }: EarlierProps) {
  const { texts, format } = usePreferences()
  const words = texts.distributions
  const next = place === 0 ? current : (earlier[place - 1]?.distribution ?? current)
  const { key, totalOre } = one.distribution
  return (
    <div>
      <p>
        <strong>{words.replaced(format.date(one.replacedOn), one.reason)}</strong>{' '}
        {key.baseDate && words.baseDate(format.date(key.baseDate))} {words.total(format.kronor(totalOre))}
      </p>
      <ShareChanges changes={shareChanges(one.distribution, next)} title={`${words.changes}, ${one.reason}`} />
    </div>
  )
}
