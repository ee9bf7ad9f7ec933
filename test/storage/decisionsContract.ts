import { createHash } from 'node:crypto'
import type { NewDecisionRow, NewVersion } from '@samplan/server/storage'
import type { IsoDate, PlanId } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import { anna, at, bo, karlshamn, planId, ronneby } from './material.ts'
import type { Given } from './storageContract.ts'

const voice = { personId: anna.id, name: anna.name, organisationId: ronneby.id }
const canonicalJson = new TextEncoder().encode('{}')
const sha256 = createHash('sha256').update(canonicalJson).digest('hex')
const version: NewVersion = {
  planId,
  number: 1,
  draft: 1,
  epoch: 1,
  position: 1,
  canonicalJson,
  state: new Uint8Array([1]),
  sha256,
  previousSha256: null,
  madeBy: voice,
  madeAt: at(3),
}
const on = '2016-05-16' as IsoDate
const received = (minute: number, difference: Partial<NewDecisionRow> = {}): NewDecisionRow => ({
  version: 1,
  versionSha256: sha256,
  organisationId: ronneby.id,
  said: { type: 'received', on },
  recorded: { by: voice, at: at(minute) },
  ...difference,
})
const decided: NewDecisionRow['said'] = {
  type: 'decided',
  on,
  board: 'Kommunstyrelsen',
  meaning: 'adopts-with-reservation',
  words: 'Kostnaderna för 2017 tas upp igen.\nUnder förutsättning av statens medel.',
  reference: { kind: 'paragraph', paragraph: '110', minutes: 'KS 2016/77' },
}

export function describeDecisions(given: Given): void {
  describe('decisions', () => {
    it('[DC11] keeps every entry under its number, word for word, with whoever wrote it for whom', async () => {
      await given.storage.versions.add(version)
      const byBo = { recorded: { by: { personId: bo.id, name: bo.name, organisationId: karlshamn.id }, at: at(6) } }
      const all = [
        received(5),
        received(6, { said: decided, ...byBo }),
        received(7, {
          organisationId: karlshamn.id,
          said: { type: 'taken-back', step: 'received', reason: 'Fel rad.' },
        }),
      ]
      for (const [place, one] of all.entries()) {
        expect(await given.storage.decisions.add(planId, one)).toEqual({ ...one, number: place + 1 })
      }
      const { decisions } = await given.restart()
      expect(await decisions.list(planId)).toEqual(all.map((one, place) => ({ ...one, number: place + 1 })))
      expect(await decisions.list('plan-other-00' as PlanId)).toEqual([])
    })

    it('[DC11] numbers them without gaps when many come at once, and takes none of a version that is not there', async () => {
      await given.storage.versions.add(version)
      const { decisions, registers } = given.storage
      const kept = await Promise.all([1, 2, 3, 4, 5].map((minute) => decisions.add(planId, received(minute))))
      expect(kept.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5])
      await expect(decisions.add(planId, received(6, { version: 2 }))).rejects.toThrow()
      await decisions.add(planId, received(7, { organisationId: karlshamn.id }))
      expect(await registers.heldBy({ kind: 'organisation', id: karlshamn.id })).toEqual({ kind: 'people' })
    })
  })
}
