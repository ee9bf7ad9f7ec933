/** Linked plans in two tables of their own: what a plan without links is asked about does not grow by them. */
import type { FamilyShare, PlanId, PlanLink } from '@samplan/shared/plan'
import type { Kysely, Selectable } from 'kysely'
import type { KeptMember, KeptShare, LinkStore } from './linkStore.ts'
import { toPlanRow } from './plans.ts'
import type { Database, Schema } from './schema.ts'

export function createLinkStore({ queries, read, write }: Database): LinkStore {
  return {
    async find(planId) {
      const row = await queries.selectFrom('planLinks').selectAll().where('planId', '=', planId).executeTakeFirst()
      return row ? toLink(row) : null
    },
    async put({ planId, ...fields }) {
      await write((trx) =>
        trx
          .insertInto('planLinks')
          .values({ planId, ...fields })
          .onConflict((conflict) => conflict.column('planId').doUpdateSet(fields))
          .execute(),
      )
    },
    family: (planId) => read((reader) => readFamily(reader, planId)),
    shares: (planIds) => readShares(queries, planIds),
    async putShare({ planId, ...share }, position) {
      const fields = { position, share: JSON.stringify(share) }
      await write((trx) =>
        trx
          .insertInto('planShares')
          .values({ planId, ...fields })
          .onConflict((conflict) =>
            conflict.column('planId').doUpdateSet(fields).where('planShares.position', '<=', position),
          )
          .execute(),
      )
    },
  }
}

async function readFamily(queries: Kysely<Schema>, planId: PlanId): Promise<readonly KeptMember[]> {
  const links = await queries
    .selectFrom('planLinks')
    .selectAll()
    .where(({ eb, or }) => or([eb('planId', '=', planId), eb('parentId', '=', planId)]))
    .execute()
  const parentId = links.find((link) => link.planId === planId)?.parentId ?? planId
  if (parentId === planId && !links.some((link) => link.parentId === planId)) return []
  const rows = await queries
    .selectFrom('plans')
    .leftJoin('planLinks', 'planLinks.planId', 'plans.id')
    .selectAll('plans')
    .select(['planLinks.organisationId', 'planLinks.parentId', 'planLinks.parentVersion'])
    .select((eb) =>
      eb
        .selectFrom('versions')
        .select(({ fn }) => fn.max('versions.number').as('newest'))
        .whereRef('versions.planId', '=', 'plans.id')
        .as('versionNumber'),
    )
    .where(({ eb, or }) => or([eb('plans.id', '=', parentId), eb('planLinks.parentId', '=', parentId)]))
    .orderBy('plans.id')
    .execute()
  const members = rows.map(({ organisationId, parentId: parent, parentVersion, versionNumber, ...row }) => ({
    facts: toPlanRow(row).facts,
    link: { planId: row.id, organisationId, parentId: parent, parentVersion },
    versionNumber,
  }))
  return members.sort((one, other) => Number(other.facts.id === parentId) - Number(one.facts.id === parentId))
}

function toLink({ planId, organisationId, parentId, parentVersion }: Selectable<Schema['planLinks']>): PlanLink {
  return { planId, organisationId, parentId, parentVersion }
}

async function readShares(queries: Kysely<Schema>, planIds: readonly PlanId[]): Promise<readonly KeptShare[]> {
  if (planIds.length === 0) return []
  const rows = await queries
    .selectFrom('plans')
    .leftJoin('planShares', 'planShares.planId', 'plans.id')
    .select(['plans.id', 'plans.position', 'planShares.position as summedAt', 'planShares.share'])
    .where('plans.id', 'in', planIds)
    .orderBy('plans.id')
    .execute()
  return rows.map(({ id, position, summedAt, share }) => {
    const kept: Omit<FamilyShare, 'planId'> = share === null ? { costs: [], goalIds: [] } : JSON.parse(share)
    return { ...kept, planId: id, position, summedAt }
  })
}
