import { describe, expect, it } from 'vitest'
import { anna, at, bo } from './material.ts'
import type { Given } from './storageContract.ts'

export function describePeople(given: Given): void {
  describe('people', () => {
    it('[ST1] finds a person by id and by address, in any case', async () => {
      const { people } = given.storage
      expect(await people.find(anna.id)).toEqual(anna)
      expect(await people.findByEmail('ANNA@Example.se')).toEqual(anna)
      expect(await people.findByEmail('ingen@example.se')).toBeNull()
    })

    it('[ST1] refuses a second person with the same address', async () => {
      const { people } = given.storage
      await expect(
        people.add({ ...bo, id: 'person-cleo' as typeof bo.id, email: 'Anna@example.se' }, at(1)),
      ).rejects.toThrow()
    })

    it('[ST2] uses a sign-in link up once, also for two at the same time', async () => {
      const { people } = given.storage
      await people.addSignInLink({ tokenHash: 'a', personId: anna.id, expiresAt: at(15) })
      const uses = await Promise.all([people.useSignInLink('a', at(1)), people.useSignInLink('a', at(1))])
      expect(uses).toEqual([anna.id, null])
    })

    it('[ST2] does not take an expired or unknown link', async () => {
      const { people } = given.storage
      await people.addSignInLink({ tokenHash: 'a', personId: anna.id, expiresAt: at(15) })
      expect(await people.useSignInLink('b', at(1))).toBeNull()
      expect(await people.useSignInLink('a', at(15))).toBeNull()
    })

    it('[ST32] takes every unused sign-in link back at once', async () => {
      const { people } = given.storage
      const link = { tokenHash: 'c'.repeat(64), personId: anna.id, expiresAt: at(9) }
      await people.addSignInLink(link)
      await people.removeSignInLinks()
      expect(await people.useSignInLink(link.tokenHash, at(5))).toBeNull()
    })

    it('[ST3] ends a session when it is removed or expires', async () => {
      const { people } = given.storage
      await people.addSession({ tokenHash: 's', personId: bo.id, at: at(1), expiresAt: at(30) })
      await people.addSession({ tokenHash: 't', personId: anna.id, at: at(1), expiresAt: at(30) })
      expect(await people.findSession('s', at(29))).toEqual(bo)
      expect(await people.findSession('s', at(30))).toBeNull()
      await people.removeSession('s')
      expect(await people.findSession('s', at(2))).toBeNull()
      expect(await people.findSession('t', at(2))).toEqual(anna)
      expect(await people.removeExpiredSessions(at(29))).toEqual([])
      expect(await people.removeExpiredSessions(at(30))).toEqual(['t'])
      expect(await people.removeExpiredSessions(at(30))).toEqual([])
    })
  })
}
