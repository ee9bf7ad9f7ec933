/** Totals as the canonical JSON holds them: each map a list sorted by id, what has none (null) first. */
import type { Ore } from '../plan/index.ts'
import type { GrantUse } from './grantsLeft.ts'
import type { Sum, Totals } from './totals.ts'

type Entry = Sum & { readonly id: string | number | null }

export interface CanonicalTotals {
  readonly plan: Sum
  readonly byActivity: readonly Entry[]
  readonly byGoal: readonly Entry[]
  readonly byArea: readonly Entry[]
  readonly byFocusArea: readonly Entry[]
  readonly byOrganisation: readonly Entry[]
  readonly bySource: readonly Entry[]
  readonly byUseYear: readonly Entry[]
  readonly grants: PlainOfPots<Omit<Totals['grantsLeft'], 'byGrant'>> & {
    readonly byGrant: readonly PlainOfPots<GrantUse>[]
  }
}

/** What was put into pots is left out where nothing was. */
type PlainOfPots<Use extends { readonly setAsideOre: Ore }> = Omit<Use, 'setAsideOre'> & { readonly setAsideOre?: Ore }

export function canonicalTotals(totals: Totals): CanonicalTotals {
  return {
    plan: totals.plan,
    byActivity: entries(totals.byActivity),
    byGoal: entries(totals.byGoal),
    byArea: entries(totals.byArea),
    byFocusArea: entries(totals.byFocusArea),
    byOrganisation: entries(totals.byOrganisation),
    bySource: entries(totals.bySource),
    byUseYear: entries(totals.byUseYear),
    grants: {
      ...plainOfPots(totals.grantsLeft),
      byGrant: [...totals.grantsLeft.byGrant].sort(byLineAndOrganisation).map(plainOfPots),
    },
  }
}

function plainOfPots<Use extends { readonly setAsideOre: Ore }>({ setAsideOre, ...use }: Use): PlainOfPots<Use> {
  return setAsideOre === 0 ? use : { ...use, setAsideOre }
}

function entries(sums: ReadonlyMap<string | number | null, Sum>): readonly Entry[] {
  const list = [...sums].map(([id, sum]) => ({ id, ...sum }))
  return list.sort((a, b) => compare(a.id, b.id))
}

/** By code unit, the same everywhere: a locale's order depends on the machine. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  return a < b ? -1 : 1
}

function byLineAndOrganisation(a: GrantUse, b: GrantUse): number {
  return compare(a.grantLineId, b.grantLineId) || compare(a.organisationId, b.organisationId)
}
