/** Imported proposals. Names come from the people's table, so that a person can be forgotten. */
import type { OrganisationId, PersonId, PlanId, ProposalId } from '@samplan/shared/plan'
import type { Act, Proposal, ProposalImport } from '@samplan/shared/wire'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { lockPlan } from './planChanges.ts'
import type { NewImport, ProposalStore } from './proposalStore.ts'
import type { Database, Schema } from './schema.ts'

/** PostgreSQL takes 65,535 parameters in a statement, and between two statements others have their turn. */
const rowsAtOnce = 250

export function createProposalStore(database: Database): ProposalStore {
  const { read, write } = database
  const locked = (planId: PlanId, task: (trx: Transaction<Schema>) => Promise<void>) =>
    write(async (trx) => {
      await lockPlan(database, trx, planId)
      await task(trx)
    })
  return {
    ofPlan: (planId) =>
      read(async (queries) => {
        const imports = await importRows(queries, planId)
        const rows = imports.length === 0 ? [] : await proposalRows(queries, planId)
        const act = actsBy(await namesOf(queries, imports, rows))
        return {
          imports: imports.map((row) => toImport(row, act)),
          proposals: rows.map((row) => toProposal(row, act)),
        }
      }),
    imports: (planId) =>
      read(async (queries) => {
        const imports = await importRows(queries, planId)
        const act = actsBy(await namesOf(queries, imports, []))
        return imports.map((row) => toImport(row, act))
      }),
    rejects: (planId, number) =>
      read(async (queries) => {
        const found = queries.selectFrom('proposalImports').select('rejects').where('planId', '=', planId)
        const row = await found.where('number', '=', number).executeTakeFirst()
        return row ? JSON.parse(row.rejects) : null
      }),
    add: (planId, added) => locked(planId, (trx) => addImport(trx, planId, added)),
    takeBack: (planId, number, act) => locked(planId, (trx) => takeBack(trx, planId, number, act)),
    answer: (planId, proposalId, { answered, ...fields }) =>
      locked(planId, async (trx) => {
        const { by, at } = answered
        const act = { answeredBy: by.personId, answeredFor: by.organisationId, answeredAt: at }
        const proposal = trx.updateTable('proposals').where('id', '=', proposalId).where('planId', '=', planId)
        const { numUpdatedRows } = await proposal.set({ ...fields, ...act }).executeTakeFirst()
        if (numUpdatedRows === 0n) throw new Error(`Plan ${planId} has no proposal ${proposalId}`)
      }),
  }
}

async function addImport(trx: Transaction<Schema>, planId: PlanId, added: NewImport): Promise<void> {
  const { proposals, rejects, imported, ...fields } = added
  if (fields.rowsIn !== proposals.length + rejects.length) {
    throw new Error(`Import ${fields.number} of plan ${planId} has ${fields.rowsIn} rows and lost some of them`)
  }
  const { by, at } = imported
  const act = { importedBy: by.personId, importedFor: by.organisationId, importedAt: at }
  const counts = { proposalCount: proposals.length, rejectCount: rejects.length }
  await trx
    .insertInto('proposalImports')
    .values({ planId, ...fields, ...counts, rejects: JSON.stringify(rejects), ...act })
    .execute()
  for (let first = 0; first < proposals.length; first += rowsAtOnce) {
    const rows = proposals.slice(first, first + rowsAtOnce).map(({ others, ...words }) => ({
      planId,
      importNumber: fields.number,
      ...words,
      others: JSON.stringify(others),
    }))
    await trx.insertInto('proposals').values(rows).execute()
  }
}

async function takeBack(trx: Transaction<Schema>, planId: PlanId, number: number, { by, at }: Act): Promise<void> {
  const act = { takenBackBy: by.personId, takenBackFor: by.organisationId, takenBackAt: at }
  const standing = trx.updateTable('proposalImports').where('planId', '=', planId).where('number', '=', number)
  const { numUpdatedRows } = await standing
    .where('takenBackAt', 'is', null)
    .set({ ...act, rejects: '[]' })
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Error(`Plan ${planId} has no import ${number} to take back`)
  await trx.deleteFrom('proposals').where('planId', '=', planId).where('importNumber', '=', number).execute()
}

/** Without the rejects, which are only read on their own. */
const importColumns = [
  'number',
  'roundId',
  'name',
  'sha256',
  'bytes',
  'rowsIn',
  'proposalCount',
  'rejectCount',
  'importedBy',
  'importedFor',
  'importedAt',
  'takenBackBy',
  'takenBackFor',
  'takenBackAt',
] as const

function importRows(queries: Kysely<Schema>, planId: PlanId) {
  const rows = queries.selectFrom('proposalImports').select(importColumns)
  return rows.where('planId', '=', planId).orderBy('number').execute()
}

function proposalRows(queries: Kysely<Schema>, planId: PlanId) {
  const rows = queries.selectFrom('proposals').selectAll().where('planId', '=', planId)
  return rows.orderBy('importNumber').orderBy('row').execute()
}

type ImportRow = Awaited<ReturnType<typeof importRows>>[number]

async function namesOf(
  queries: Kysely<Schema>,
  imports: readonly ImportRow[],
  proposals: readonly Selectable<Schema['proposals']>[],
): Promise<ReadonlyMap<PersonId, string>> {
  const acting = [
    ...imports.flatMap(({ importedBy, takenBackBy }) => [importedBy, takenBackBy]),
    ...proposals.map(({ answeredBy }) => answeredBy),
  ]
  const ids = [...new Set(acting.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const people = await queries.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}

type ToAct = ReturnType<typeof actsBy>

/** Null where any part of it is, as long as nobody has done it. */
function actsBy(names: ReadonlyMap<PersonId, string>) {
  return (personId: PersonId | null, organisationId: OrganisationId | null, at: Act['at'] | null): Act | null =>
    personId && organisationId && at ? { by: { personId, name: names.get(personId) ?? '', organisationId }, at } : null
}

function toImport(row: ImportRow, act: ToAct): ProposalImport {
  const { number, roundId, name, sha256, bytes, rowsIn, proposalCount, rejectCount } = row
  const imported = act(row.importedBy, row.importedFor, row.importedAt)
  if (!imported) throw new Error(`Nobody made import ${number}`)
  const counts = { rowsIn, proposals: proposalCount, rejects: rejectCount }
  const takenBack = act(row.takenBackBy, row.takenBackFor, row.takenBackAt)
  return { number, roundId, name, sha256, bytes, ...counts, imported, takenBack }
}

function toProposal(row: Selectable<Schema['proposals']>, act: ToAct): Proposal {
  const { organisationId, sender, focusAreaId, focusWord, text, motive, outcome, reason, recordId } = row
  const answered = act(row.answeredBy, row.answeredFor, row.answeredAt)
  return {
    id: row.id as ProposalId,
    importNumber: row.importNumber,
    row: row.row,
    organisationId,
    sender,
    focusAreaId,
    focusWord,
    text,
    motive,
    others: JSON.parse(row.others),
    answer: outcome && answered ? { outcome, reason: reason ?? '', recordId, answered } : null,
  }
}
