import type { PlanId, Succession } from '@samplan/shared/plan'
import type { Database } from './schema.ts'
import type { SuccessionStore } from './successionStore.ts'

export function createSuccessionStore({ queries, write }: Database): SuccessionStore {
  const made = (planId: PlanId) =>
    queries
      .selectFrom('successions')
      .innerJoin('versions', (join) =>
        join
          .onRef('versions.planId', '=', 'successions.predecessorId')
          .onRef('versions.number', '=', 'successions.number'),
      )
      .select(['predecessorId', 'successions.number', 'versions.sha256'])
      .where('successions.planId', '=', planId)
  return {
    async add({ succession: { planId, predecessor, terms, origins }, wish, madeAt }) {
      const of = { predecessorId: predecessor.planId, number: predecessor.number }
      const json = { wish: JSON.stringify(wish), terms: JSON.stringify(terms), origins: JSON.stringify(origins) }
      await write((trx) =>
        trx
          .insertInto('successions')
          .values({ planId, ...of, ...json, madeAt })
          .execute(),
      )
    },
    async predecessor(planId) {
      const row = await made(planId).executeTakeFirst()
      return row ? { planId: row.predecessorId, number: row.number, sha256: row.sha256 } : null
    },
    async find(planId) {
      const row = await made(planId).select(['terms', 'origins']).executeTakeFirst()
      if (!row) return null
      const { predecessorId, number, sha256, terms, origins } = row
      // What this server stored itself.
      const kept = { terms: JSON.parse(terms), origins: JSON.parse(origins) } as Pick<Succession, 'terms' | 'origins'>
      return { planId, predecessor: { planId: predecessorId, number, sha256 }, ...kept }
    },
    async successors(predecessorId) {
      const rows = await queries
        .selectFrom('successions')
        .select(['planId', 'number', 'wish', 'madeAt'])
        .where('predecessorId', '=', predecessorId)
        .orderBy('madeAt')
        .orderBy('planId')
        .execute()
      return rows.map(({ wish, ...row }) => ({ ...row, wish: JSON.parse(wish) as object }))
    },
  }
}
