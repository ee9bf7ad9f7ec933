/** Frozen versions: bytes that never change again, each naming the one before by its hash. */
import type { PlanId } from '@samplan/shared/plan'
import type { VersionSummary } from '@samplan/shared/wire'
import { sql, type Transaction } from 'kysely'
import { change, lockPlan, raise } from './planChanges.ts'
import type { Database, Schema } from './schema.ts'
import { sha256 } from './sha256.ts'
import type { NewVersion, VersionStore } from './storage.ts'

export function createVersionStore(database: Database): VersionStore {
  const { queries, write } = database
  return {
    add: (version) =>
      write(async (trx) => {
        await lockPlan(database, trx, version.planId)
        await assertNext(trx, version)
        await trx.insertInto('versions').values(toRow(version)).execute()
        await change(trx, version.planId, 'draft', { status: 'frozen' })
        await raise(trx, version.planId, 'generation')
      }),
    async list(planId) {
      return (await summaries(database, planId).execute()).map(toSummary)
    },
    async find(planId, number) {
      const row = await summaries(database, planId).where('number', '=', number).executeTakeFirst()
      return row ? toSummary(row) : null
    },
    async canonicalJson(planId, number) {
      const versions = queries.selectFrom('versions').select(['canonicalJson', 'sha256']).where('planId', '=', planId)
      const row = await versions.where('number', '=', number).executeTakeFirst()
      if (row && sha256(row.canonicalJson) !== row.sha256) {
        throw new Error(`Version ${number} of plan ${planId} does not match its checksum`)
      }
      return row?.canonicalJson ?? null
    },
  }
}

/** A version continues the chain exactly, and its hash is that of its bytes; anything else is a bug of the caller. */
async function assertNext(trx: Transaction<Schema>, version: NewVersion): Promise<void> {
  const { planId, number } = version
  const versions = trx.selectFrom('versions').select(['number', 'sha256']).where('planId', '=', planId)
  const last = await versions.orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (number !== (last?.number ?? 0) + 1 || version.previousSha256 !== (last?.sha256 ?? null)) {
    throw new Error(`Version ${number} of plan ${planId} does not follow version ${last?.number ?? 0}`)
  }
  if (sha256(version.canonicalJson) !== version.sha256) {
    throw new Error(`Version ${number} of plan ${planId} comes with a hash that is not of its bytes`)
  }
}

function toRow(version: NewVersion): Schema['versions'] {
  const { planId, number, draft, epoch, position, canonicalJson, state, previousSha256, madeBy, madeAt } = version
  const { personId, organisationId } = madeBy
  const bytes = { canonicalJson, state, sha256: version.sha256, previousSha256 }
  return { planId, number, draft, epoch, position, ...bytes, personId, organisationId, at: madeAt }
}

function summaries({ queries }: Database, planId: PlanId) {
  return queries
    .selectFrom('versions')
    .innerJoin('people', 'people.id', 'versions.personId')
    .select(['planId', 'number', 'draft', 'sha256', 'previousSha256', 'personId', 'name', 'organisationId', 'at'])
    .select(sql<number>`length(${sql.ref('canonicalJson')})`.as('bytes'))
    .where('planId', '=', planId)
    .orderBy('number')
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]

function toSummary({ personId, name, organisationId, at, bytes, ...row }: SummaryRow): VersionSummary {
  return { ...row, madeBy: { personId, name, organisationId }, madeAt: at, bytes: Number(bytes) }
}
