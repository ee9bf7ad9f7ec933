/** Words that could not be merged, kept for the person who wrote them. Stored and shown, never applied. */
import type { DescribedChange } from '@samplan/shared/plan'
import type { RecoveryCopy } from '@samplan/shared/wire'
import type { Selectable } from 'kysely'
import { hostOf, withGuestMark } from './guestSpells.ts'
import type { Database, Schema } from './schema.ts'
import type { RecoveryCopyStore } from './storage.ts'

export function createRecoveryCopyStore({ queries, write }: Database): RecoveryCopyStore {
  return {
    async add({ id, planId, author, reason, draft, at, texts }, { epoch, updateBytes }) {
      const { personId, organisationId } = author
      const copy = { id, planId, personId, organisationId, reason, draft, epoch, at }
      const row = { ...copy, texts: JSON.stringify(texts), bytes: updateBytes }
      await write((trx) => trx.insertInto('recoveryCopies').values(row).execute())
    },
    async list(planId, personId) {
      const all = queries
        .selectFrom('recoveryCopies')
        .innerJoin('people', 'people.id', 'recoveryCopies.personId')
        .select(['recoveryCopies.id as id', 'planId', 'personId', 'name', 'organisationId', 'reason', 'draft', 'at'])
        .select('texts')
        .select(hostOf('recoveryCopies.planId', 'recoveryCopies.personId', 'recoveryCopies.at').as('admittedBy'))
        .where('planId', '=', planId)
        .orderBy('at', 'desc')
        .orderBy('recoveryCopies.id')
      return (await (personId === null ? all : all.where('personId', '=', personId)).execute()).map(toCopy)
    },
    async count(planId, personId) {
      const copies = queries.selectFrom('recoveryCopies').select((eb) => eb.fn.countAll<number>().as('count'))
      const own = copies.where('planId', '=', planId).where('personId', '=', personId)
      return Number((await own.executeTakeFirstOrThrow()).count)
    },
    async update(planId, id) {
      const copies = queries.selectFrom('recoveryCopies').select('bytes').where('planId', '=', planId)
      const row = await copies.where('id', '=', id as RecoveryCopy['id']).executeTakeFirst()
      return row?.bytes ?? null
    },
  }
}

type CopyRow = Omit<Selectable<Schema['recoveryCopies']>, 'bytes' | 'epoch'> & {
  readonly name: string
  readonly admittedBy: string | null
}

function toCopy({ id, planId, reason, draft, at, texts, ...row }: CopyRow): RecoveryCopy {
  const { personId, name, organisationId, admittedBy } = row
  const changes = (JSON.parse(texts) as (DescribedChange | OldChange)[]).map(toChange)
  return {
    id,
    planId,
    author: withGuestMark({ personId, name, organisationId, admittedBy }),
    reason,
    draft,
    at,
    texts: changes,
  }
}

/** As copies were stored before their fields were put in words where they are read. */
interface OldChange {
  readonly label: string
  readonly text: string
}

function toChange(stored: DescribedChange | OldChange): DescribedChange {
  return 'label' in stored ? { kind: null, field: stored.label, title: '', value: stored.text } : stored
}
