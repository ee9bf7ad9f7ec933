import { isDeepStrictEqual } from 'node:util'
import { contentHash, readPlan } from '@samplan/shared/doc'
import { goalsOf, type Plan, recordKinds } from '@samplan/shared/plan'
import { computeTotals } from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { register } from './fixtures.ts'
import { anyHistory, History, lostWords } from './model.ts'

const runs = process.env['PROOF'] ? 5000 : 100
const timeout = process.env['PROOF'] ? 3_600_000 : 120_000

/** Runs a history to its end and asks; a failure prints the seed and the shortest history that shows it. */
function always(
  ask: (history: History) => void,
  eachStep?: (at: History['replicas'][number]) => void,
  isTogether = true,
): void {
  fc.assert(
    fc.property(anyHistory, ({ replicas, steps }) => {
      const history = new History(replicas, isTogether)
      for (const step of steps) {
        const at = history.take(step)
        eachStep?.(at)
      }
      history.settle()
      ask(history)
      history.close()
    }),
    { numRuns: runs, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
  )
}

function shownIds(plan: Plan): readonly string[] {
  return [
    ...plan.analyses.map(({ id }) => id),
    ...plan.areas.flatMap((area) => [
      area.id,
      ...area.goals.flatMap((goal) => [
        goal.id,
        ...goal.indicators.flatMap(({ id, outcomes }) => [id, ...outcomes.map((outcome) => outcome.id)]),
        ...goal.activities.flatMap((activity) => [activity.id, ...activity.costLines.map(({ id }) => id)]),
      ]),
    ]),
  ]
}

type Raw = Y.Map<unknown>
const rawRecords = (doc: Y.Doc) =>
  new Map(
    recordKinds.flatMap((kind) => [...doc.getMap<Raw>(kind)].map(([id, record]) => [id, { kind, record }] as const)),
  )

/** Binned by its own flag or by any record above it, read from the raw maps. Cycles of areas end where they began. */
function isInBin(id: string, records: ReturnType<typeof rawRecords>): boolean {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    seen.add(at)
    const record: Raw | undefined = records.get(at)?.record
    if (record?.get('binned') === true) return true
    at = (record?.get('parentId') as string | null | undefined) ?? null
  }
  return false
}

/** The plan's total from the raw maps in big integers: every line that is not in the bin, at its highest value. */
function naiveTotal(doc: Y.Doc, counted: ReadonlySet<string>): bigint {
  let total = 0n
  for (const [id, line] of doc.getMap<Raw>('costLines')) {
    const amounts = [...line.keys()].filter((key) => key.startsWith('amountOre/')).map((key) => Number(line.get(key)))
    if (counted.has(id) && amounts.length > 0) total += BigInt(Math.max(...amounts))
  }
  return total
}

describe('the plan on several replicas', () => {
  it('[DO14] replicas that have everything show the same plan, whatever the order it came in', { timeout }, () => {
    always(({ replicas, server }) => {
      const [first] = replicas
      for (const { doc, watch } of replicas) {
        expect(doc.store.pendingStructs).toBeNull()
        expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(server))
        expect(watch.plan).toEqual(first?.watch.plan)
        expect(contentHash(doc)).toEqual(contentHash(server))
      }
      expect(readPlan(server)).toEqual(first?.watch.plan)
    })
  })

  it('[DO15] the plan that is kept up to date equals the plan that is read anew, after every step', { timeout }, () => {
    always(
      ({ replicas }) => {
        for (const { doc, watch } of replicas) expect(watch.plan).toEqual(readPlan(doc))
      },
      // Node's comparison is many times faster; the other one shows the difference where there is one.
      ({ doc, watch }) => isDeepStrictEqual(watch.plan, readPlan(doc)) || expect(watch.plan).toEqual(readPlan(doc)),
    )
  })

  it('[TR8] each record is shown exactly once, or is in the bin, or unplaced, after every step', { timeout }, () => {
    const ask = ({ doc, watch }: History['replicas'][number]) => {
      const records = rawRecords(doc)
      const shown = shownIds(watch.plan)
      const unplaced: readonly string[] = watch.plan.unplaced.map(({ id }) => id)
      expect(new Set(shown).size).toBe(shown.length)
      // A ring of areas is cut at one place, so what counts as above is only certain outside rings.
      const missing = [...records.keys()].filter((id) => !shown.includes(id) && !unplaced.includes(id))
      expect(missing.filter((id) => !isInBin(id, records))).toEqual([])
      expect(shown.filter((id) => records.get(id)?.record.get('binned') === true)).toEqual([])
    }
    always(({ replicas }) => replicas.forEach(ask), ask)
  })

  it('[ED13] no word that somebody typed is lost by moves, bins or the undo of others', { timeout }, () => {
    let typed = 0
    always((history) => {
      typed += history.tokens.length
      expect(history.robbed).toEqual([])
      for (const { doc } of history.replicas) expect(lostWords(history, doc)).toEqual([])
      expect(lostWords(history, history.server)).toEqual([])
    })
    expect(typed).toBeGreaterThan(runs)
  })

  it('[ED10] undo takes no word of others that is here, also where nobody is known to be in the text', {
    timeout,
  }, () => {
    always(({ robbed }) => expect(robbed).toEqual([]), undefined, false)
  })

  it('[DO16] the server admits every edit, undo and redo of an honest client', { timeout }, () => {
    always(({ refused, replicas }) => {
      expect(refused).toEqual([])
      for (const { watch } of replicas) expect(watch.plan.unreadable).toEqual([])
    })
  })

  it('[TO1] totals equal a recomputation that was written on its own', { timeout }, () => {
    always(({ replicas }) => {
      for (const { doc, watch } of replicas) {
        const { plan, byActivity, byGoal, byOrganisation, bySource, byUseYear } = computeTotals(watch.plan, register)
        const lines = [
          ...goalsOf(watch.plan).flatMap(({ activities }) => activities.flatMap(({ costLines }) => costLines)),
        ]
        const unplaced = watch.plan.unplaced.map(({ id }) => id)
        const total = Number(naiveTotal(doc, new Set<string>([...lines.map(({ id }) => id), ...unplaced])))
        expect(plan.ore).toBe(total)
        for (const division of [byOrganisation, bySource, byUseYear]) expect(sum(division)).toBe(total)
        if (unplaced.length === 0) for (const division of [byActivity, byGoal]) expect(sum(division)).toBe(total)
      }
    })
  })
})

function sum(division: ReadonlyMap<unknown, { readonly ore: number }>): number {
  return [...division.values()].reduce((ore, entry) => ore + entry.ore, 0)
}
