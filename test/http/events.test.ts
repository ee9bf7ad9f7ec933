/** The event log as those who answer for the plan read it. */
import { createHash } from 'node:crypto'
import { eventText, formatFor, languages, texts } from '@samplan/shared/text'
import { type EventLog, type EventLogEntry, eventKinds } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { region } from './county.ts'
import { openWorld, personIds, planId, type World } from './world.ts'

const own = `/api/plans/${planId}`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sorted = (fields: object) => Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The chain's end, reckoned here from what a reader is handed. */
function chainEnd(entries: readonly EventLogEntry[]): string {
  return [...entries].reverse().reduce((before, { number: _, sha256: __, ...entry }) => {
    return sha256(before + JSON.stringify(sorted({ ...entry, planId, data: sorted(entry.data) })))
  }, '')
}

describe('the event log that is read', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  it('[EL1] says who did what, newest first, by names that stand outside the chain', async () => {
    await world.call('convenor', 'PATCH', own, { title: 'Ny titel' })
    await world.call('convenor', 'PATCH', `${own}/participants/${personIds.reader}`, { role: 'commenter' })
    await world.call('convenor', 'POST', `${own}/freeze`, { overrides: [], nextDraftReason: 'Rättelse' })
    const { body } = await world.call<EventLog>('editor', 'GET', `${own}/events`)
    expect(body.entries.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '4 draft-opened',
      '3 version-frozen',
      '2 participant-changed',
      '1 plan-renamed',
    ])
    expect(body.entries[0]).toMatchObject({ personId: personIds.convenor, organisationId: region.id })
    expect(Object.keys(body.people).sort()).toEqual([personIds.convenor, personIds.reader].sort())
    expect(body.entries[0]?.sha256).toBe(chainEnd(body.entries))
  })

  it('[EL2] an entry that was changed in the database is never shown as if it stood', async () => {
    await world.call('convenor', 'PATCH', own, { title: 'Ny titel' })
    const { body } = await world.call<EventLog>('convenor', 'GET', `${own}/events`)
    const [entry] = body.entries
    expect(chainEnd([{ ...(entry as EventLogEntry), data: { before: 'x', title: 'y' } }])).not.toBe(entry?.sha256)
    const { DatabaseSync } = await import('node:sqlite')
    const beside = new DatabaseSync(world.file)
    beside.exec(`update events set data = '{"before":"Plan","title":"En annan"}'`)
    beside.close()
    expect((await world.call('convenor', 'GET', `${own}/events`)).status).toBe(500)
  })
})

describe('the words of the event log', () => {
  const names = { person: () => 'Kim Ek', organisation: () => 'Ronneby kommun', date: formatFor('sv').date }
  const data = {
    participantId: 'p',
    organisationId: 'o',
    role: 'editor',
    title: 'Ny',
    before: 'Gammal',
    number: 2,
    on: '2016-10-31',
  }

  it.each(languages)('[EL3] every kind has its name and its sentence in %s', (language) => {
    const words = texts[language]
    for (const kind of eventKinds) {
      const said = eventText(
        { kind, data: { ...data, draft: 2, reason: 'Rättelse', part: 'pot', undoes: null, answer: 'later' } },
        words,
        names,
      )
      expect({ kind, said }).toEqual({ kind, said: expect.stringMatching(/^\p{Lu}.{5,}$/u) })
      expect(said).not.toMatch(/undefined|null|\[object/)
      expect(words.eventLog.kinds[kind].name).toMatch(/^\p{Lu}/u)
    }
    const handedIn = { number: 2, on: '2016-10-31', to: 'SKL' }
    for (const kind of ['version-handed-in', 'hand-in-withdrawn'] as const) {
      const said = eventText({ kind, data: handedIn }, words, { ...names, date: formatFor(language).date })
      expect(said).toContain(language === 'sv' ? 'den 31 oktober 2016' : '31 October 2016')
    }
    const taken = eventText({ kind: 'participant-removed', data }, words, { ...names, person: () => null })
    expect(taken).toContain(words.eventLog.somebody)
  })
})
