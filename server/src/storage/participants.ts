/**
 * Who takes part in a plan, and who is invited. Every change raises the plan's generation, which the log compares, so
 * that an edit is never stored under a right that has just ended.
 */
import type { IsoInstant, PersonId, PlanId } from '@samplan/shared/plan'
import type { Invitation, Participant } from '@samplan/shared/wire'
import type { Selectable, Transaction } from 'kysely'
import { filledIn } from './filledIn.ts'
import { endSpell, withGuestMark } from './guestSpells.ts'
import { lockPlan, raise } from './planChanges.ts'
import type { Database, Schema } from './schema.ts'
import type { PlanStore } from './storage.ts'

type ParticipantQueries = Pick<
  PlanStore,
  | 'participants'
  | 'participant'
  | 'formerPart'
  | 'putParticipant'
  | 'removeParticipant'
  | 'addInvitation'
  | 'invitations'
  | 'findInvitation'
  | 'acceptInvitation'
  | 'removeInvitation'
>

export function createParticipantQueries(database: Database): ParticipantQueries {
  return { ...participantQueries(database), ...invitationQueries(database) }
}

function participantQueries(database: Database) {
  const { queries, write } = database
  const present = (id: PlanId) =>
    queries
      .selectFrom('participants')
      .innerJoin('people', 'people.id', 'participants.personId')
      .leftJoin('guestSpells', (join) =>
        join
          .onRef('guestSpells.planId', '=', 'participants.planId')
          .onRef('guestSpells.personId', '=', 'participants.personId')
          .on('guestSpells.endedAt', 'is', null),
      )
      .leftJoin('people as hosts', 'hosts.id', 'guestSpells.admittedBy')
      .select(['participants.personId as personId', 'people.name as name', 'people.email as email'])
      .select(['organisationId', 'role', 'participants.addedAt as addedAt', 'hosts.name as admittedBy'])
      .where('participants.planId', '=', id)
      .where('leftAt', 'is', null)
  const presentPerson = filledIn(present('' as PlanId).where('participants.personId', '=', '' as PersonId))
  return {
    async participants(id) {
      const rows = await present(id).orderBy('participants.addedAt').orderBy('people.name').execute()
      return rows.map(withGuestMark)
    },
    async participant(id, personId) {
      const [row] = await presentPerson(queries, [id, personId])
      return row ? withGuestMark(row) : null
    },
    async formerPart(id, personId) {
      const row = await queries
        .selectFrom('participants')
        .select(['organisationId', 'leftAt'])
        .where('planId', '=', id)
        .where('personId', '=', personId)
        .executeTakeFirst()
      return row?.leftAt ? { organisationId: row.organisationId, leftAt: row.leftAt } : null
    },
    putParticipant: (id, participant) => write((trx) => putParticipant(trx, id, participant)),
    removeParticipant: (id, personId, at) =>
      write(async (trx) => {
        // As a workshop's deeds do: whoever takes the plan first, nobody waits for one who waits for them.
        await lockPlan(database, trx, id)
        await trx
          .updateTable('participants')
          .set({ leftAt: at })
          .where('planId', '=', id)
          .where('personId', '=', personId)
          .where('leftAt', 'is', null)
          .execute()
        await endSpell(trx, id, personId, at)
        await raise(trx, id, 'generation')
      }),
  } satisfies Partial<PlanStore>
}

function invitationQueries({ queries, write }: Database) {
  const open = (now: IsoInstant) => queries.selectFrom('invitations').selectAll().where('expiresAt', '>', now)
  return {
    async addInvitation(id, { tokenHash, ...invitation }) {
      const row = { ...toInvitation(invitation), planId: id, tokenHash }
      await write((trx) => trx.insertInto('invitations').values(row).execute())
    },
    async invitations(id, now) {
      const rows = await open(now).where('planId', '=', id).orderBy('createdAt').orderBy('id').execute()
      return rows.map(toInvitation)
    },
    async findInvitation(tokenHash, now) {
      const row = await open(now).where('tokenHash', '=', tokenHash).executeTakeFirst()
      return row ? { planId: row.planId, invitation: toInvitation(row) } : null
    },
    acceptInvitation: (tokenHash, personId, now) =>
      write(async (trx) => {
        const used = trx.deleteFrom('invitations').where('tokenHash', '=', tokenHash).where('expiresAt', '>', now)
        const row = await used.returning(['planId', 'organisationId', 'role']).executeTakeFirst()
        if (!row) return false
        const { organisationId, role } = row
        await putParticipant(trx, row.planId, { personId, organisationId, role, addedAt: now })
        return true
      }),
    async removeInvitation(id, invitationId) {
      const invitations = (trx: Transaction<Schema>) => trx.deleteFrom('invitations').where('planId', '=', id)
      await write((trx) => invitations(trx).where('id', '=', invitationId).execute())
    },
  } satisfies Partial<PlanStore>
}

/** Adds or replaces; the generation rises. */
export async function putParticipant(
  trx: Transaction<Schema>,
  id: PlanId,
  participant: Omit<Participant, 'name' | 'email' | 'guest'>,
): Promise<void> {
  const { personId, organisationId, role, addedAt } = participant
  const fields = { organisationId, role, addedAt, leftAt: null }
  await trx
    .insertInto('participants')
    .values({ planId: id, personId, ...fields })
    .onConflict((conflict) => conflict.columns(['planId', 'personId']).doUpdateSet(fields))
    .execute()
  await raise(trx, id, 'generation')
}

function toInvitation(row: Invitation | Selectable<Schema['invitations']>): Invitation {
  const { id, organisationId, role, email, createdAt, expiresAt } = row
  return { id, organisationId, role, email, createdAt, expiresAt }
}
