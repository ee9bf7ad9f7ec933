/** People, their sign-in links and their sessions. */
import type { IsoInstant } from '@samplan/shared/plan'
import { filledIn } from './filledIn.ts'
import type { Database } from './schema.ts'
import type { PeopleStore } from './storage.ts'

export function createPeopleStore({ queries, write }: Database): PeopleStore {
  const people = () => queries.selectFrom('people').select(['people.id', 'people.name', 'people.email'])
  const aliveSession = filledIn(
    people()
      .innerJoin('sessions', 'sessions.personId', 'people.id')
      .where('sessions.tokenHash', '=', '')
      .where('sessions.expiresAt', '>', '' as IsoInstant),
  )
  return {
    async add({ id, name, email }, addedAt) {
      const person = { id, name, email: email && sameForm(email), addedAt }
      await write((trx) => trx.insertInto('people').values(person).execute())
    },
    async find(id) {
      return plain(await people().where('people.id', '=', id).executeTakeFirst())
    },
    async names(ids) {
      if (ids.length === 0) return new Map()
      const rows = await queries.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
    async findByEmail(email) {
      return plain(await people().where('people.email', '=', sameForm(email)).executeTakeFirst())
    },
    async addSignInLink({ tokenHash, personId, expiresAt }) {
      await write((trx) => trx.insertInto('signInLinks').values({ tokenHash, personId, expiresAt }).execute())
    },
    useSignInLink: (tokenHash, now) =>
      write(async (trx) => {
        await trx.deleteFrom('signInLinks').where('expiresAt', '<=', now).execute()
        const used = trx.deleteFrom('signInLinks').where('tokenHash', '=', tokenHash).returning('personId')
        return (await used.executeTakeFirst())?.personId ?? null
      }),
    async removeSignInLinks() {
      await write((trx) => trx.deleteFrom('signInLinks').execute())
    },
    async addSession({ tokenHash, personId, at, expiresAt }) {
      const session = { tokenHash, personId, startedAt: at, expiresAt }
      await write((trx) => trx.insertInto('sessions').values(session).execute())
    },
    findSession: async (tokenHash, now) => plain((await aliveSession(queries, [tokenHash, now]))[0]),
    async removeSession(tokenHash) {
      await write((trx) => trx.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute())
    },
    async removeExpiredSessions(now) {
      // Asked every second and hardly ever true: a look takes no lock.
      const expired = queries.selectFrom('sessions').select('tokenHash').where('expiresAt', '<=', now).limit(1)
      if (!(await expired.executeTakeFirst())) return []
      const removed = await write((trx) =>
        trx.deleteFrom('sessions').where('expiresAt', '<=', now).returning('tokenHash').execute(),
      )
      return removed.map(({ tokenHash }) => tokenHash)
    },
  }
}

/** Addresses are told apart without regard to case. */
function sameForm(email: string): string {
  return email.trim().toLowerCase()
}

/** The driver's rows have no prototype; ours are plain objects. */
function plain<Row extends object>(row: Row | undefined): Row | null {
  return row ? { ...row } : null
}
