/** What sums and checks ask of a cost line: how much it counts, whose money it is, and whether that money is sure. */
import {
  activitiesOf,
  type CostLine,
  type GrantLineId,
  type Ore,
  type Plan,
  type PotId,
  type Register,
} from '../plan/index.ts'

/** Every line whose money counts: in the tree, or alive without a place in it. */
export function costLinesOf(plan: Plan): readonly CostLine[] {
  const unplaced = plan.unplaced.flatMap(({ costLine }) => costLine ?? [])
  return [...activitiesOf(plan).flatMap(({ costLines }) => costLines), ...unplaced]
}

/** What a line counts in every sum: its settled amount, the highest of unsettled ones, nothing while it is empty. */
export function countedOre({ amountOre }: Pick<CostLine, 'amountOre'>): Ore {
  if (amountOre.state === 'empty') return 0
  return amountOre.state === 'settled' ? amountOre.value : Math.max(...amountOre.values.map(({ value }) => value))
}

/** The grant line that a cost line is paid from; null for every other source. */
export function grantLineOf({ source }: Pick<CostLine, 'source'>): GrantLineId | null {
  return source?.startsWith('line:') ? (source.slice('line:'.length) as GrantLineId) : null
}

/** The pot that a cost line is paid from; null for every other source. */
export function potOf({ source }: Pick<CostLine, 'source'>): PotId | null {
  return source?.startsWith('pot:') ? (source.slice('pot:'.length) as PotId) : null
}

/** Whether a line is paid with money that exists only if the state signs again. */
export function isConditionalMoney(line: Pick<CostLine, 'source'>, { agreement, pots }: Register): boolean {
  const [grantLineId, potId] = [grantLineOf(line), potOf(line)]
  if (potId !== null) return pots.some(({ id, conditional }) => conditional && id === potId)
  return agreement.grantLines.some(({ id, conditional }) => conditional && id === grantLineId)
}

/** Whether a line is paid from a grant or a pot whose figure is an example. */
export function isExampleMoney(line: Pick<CostLine, 'source' | 'payerId'>, { grants, pots }: Register): boolean {
  const [grantLineId, potId] = [grantLineOf(line), potOf(line)]
  if (potId !== null) return pots.some(({ id, example }) => example && id === potId)
  return grants.some(
    (grant) => grant.example && grant.grantLineId === grantLineId && grant.organisationId === line.payerId,
  )
}
