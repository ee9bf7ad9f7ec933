/** Sheets that become proposals, over HTTP: who may, what is stored, what is said and what can be taken back. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@samplan/server/storage'
import type { ImportChoice, RejectedRow } from '@samplan/shared/plan'
import { guessChoice, sortRows } from '@samplan/shared/rules'
import type { Consultation, ImportPreview, Proposal, ProposalImport, Proposals } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agreement, nsph, organisations, region, ronneby } from '../http/county.ts'
import { type Asker, openWorld, personIds, planId, type World } from '../http/world.ts'
import { killFaultProcesses, startFaultProcess } from '../support/faultProcess.ts'
import { writeXlsx } from './writeXlsx.ts'

const own = `/api/plans/${planId}`
const terms = { name: 'Rådslag', kind: 'meeting', start: '2016-09-01', end: '2016-09-20', invited: [nsph.id] }
const sheet = writeXlsx(
  [
    ['Kommun', 'Fokusområde', 'Förslag', 'Motiv'],
    ['Ronneby', '1', 'En väg in för unga', 'Väntan är lång'],
    ['Brukarna', 'Något annat', 'Anhöriga i styrgruppen', ''],
    ['Föreningen', '1', 'Öppet hus', ''],
    ['Ronneby', '1', '', 'Bara ett skäl'],
  ].map((cells, index) => ({ number: index + 1, cells })),
)

interface Preview {
  readonly preview: Extract<ImportPreview, { ok: true }>['value']
  readonly choice: ImportChoice
}

function wishFor({ preview, choice }: Preview, changed: object = {}) {
  const known = { organisations, focusAreas: agreement.focusAreas }
  const { proposals, rejects } = sortRows(preview.table, choice, known)
  const seen = { sha256: preview.sha256, proposals: proposals.length, rejects: rejects.length }
  return { name: 'svar.xlsx', choice, seen, again: false, ...changed }
}

describe('a sheet that becomes proposals', () => {
  let world: World
  let roundId: string
  beforeEach(async () => {
    world = await openWorld()
    const { body } = await world.call<Consultation>('convenor', 'POST', `${own}/consultation/rounds`, terms)
    roundId = body.rounds[0]?.id ?? ''
  })
  afterEach(() => world.close())

  const send = async <T>(path: string, said: unknown, file: Buffer | null = sheet, asker: Asker = 'convenor') => {
    const form = new FormData()
    if (file) form.set('file', new File([new Uint8Array(file)], 'svar.xlsx'))
    form.set('said', typeof said === 'string' ? said : JSON.stringify(said))
    const headers = { cookie: world.cookies.get(asker) ?? '', origin: 'http://localhost' }
    const answer = await world.app.request(`${own}/proposals${path}`, { method: 'POST', headers, body: form })
    return { status: answer.status, body: (await answer.json()) as T & { code?: string } }
  }
  const preview = async (file = sheet): Promise<Preview> => {
    const { body } = await send<ImportPreview>('/preview', { sheet: null }, file)
    if (!body.ok) throw new Error(body.fault)
    return { preview: body.value, choice: guessChoice(body.value.table, body.value.sheet) }
  }
  const importIt = async (changed: object = {}, file = sheet) =>
    send<ProposalImport>(`/rounds/${roundId}/imports`, wishFor(await preview(file), changed), file)
  const proposals = async (asker: Asker = 'reader') =>
    (await world.call<Proposals>(asker, 'GET', `${own}/proposals`)).body
  const answer = (proposal: Proposal | undefined, content: object, asker: Asker = 'editor') =>
    world.call<Proposal>(asker, 'PUT', `${own}/proposals/${proposal?.id}/answer`, content)
  const kinds = async () => (await world.storage.events.list(planId)).map(({ kind }) => kind)

  it('[XI6] a preview stores nothing; the import has what was shown, numbered, attributed, with hash and counts', async () => {
    const shown = await preview()
    expect(await proposals()).toEqual({ imports: [], proposals: [] })
    expect(await kinds()).toEqual(['round-opened'])
    const { status, body } = await importIt()
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        number: 1,
        name: 'svar.xlsx',
        sha256: shown.preview.sha256,
        bytes: sheet.length,
        ...{ rowsIn: 4, proposals: 2, rejects: 2 },
        imported: { by: { personId: personIds.convenor, organisationId: region.id } },
      },
    })
    const kept = await proposals()
    expect(kept.imports).toEqual([body])
    expect(
      kept.proposals.map((one) => [one.row, one.organisationId, one.focusAreaId, one.focusWord, one.text]),
    ).toEqual([
      [2, ronneby.id, agreement.focusAreas[0]?.id, '1', 'En väg in för unga'],
      [3, nsph.id, null, 'Något annat', 'Anhöriga i styrgruppen'],
    ])
    const rejects = await world.call<RejectedRow[]>('reader', 'GET', `${own}/proposals/imports/1/rejects`)
    expect(rejects.body.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'unknown-organisation'],
      [5, 'empty-text'],
    ])
    expect((await world.storage.events.list(planId)).at(-1)).toMatchObject({
      kind: 'proposals-imported',
      personId: personIds.convenor,
      data: { number: 1, file: 'svar.xlsx', sha256: shown.preview.sha256, rows: 4, proposals: 2, rejects: 2 },
    })
  })

  it('[XI7] the same file is said to be there and refused, unless it is asked for; another one is the next number', async () => {
    await importIt()
    expect((await preview()).preview.importedAt).toBe('2016-09-01T08:00:00.000Z')
    expect(await importIt()).toMatchObject({ status: 409, body: { code: 'imported-before' } })
    expect(await importIt({ again: true })).toMatchObject({ status: 201, body: { number: 2 } })
    const csv = Buffer.from('Förslag;Kommun\r\nÖppet hus;Ronneby\r\n')
    expect(await importIt({ name: 'Inklistrat' }, csv)).toMatchObject({ body: { number: 3, rowsIn: 1, proposals: 1 } })
    expect((await proposals()).proposals).toHaveLength(5)
  })

  it('[XI6] what was not seen, understood or readable is refused, and nothing is stored', async () => {
    const shown = await preview()
    const wish = wishFor(shown)
    const columns = { ...shown.choice.columns, motive: shown.choice.columns.text }
    const unknown = [{ word: 'Föreningen', organisationId: 'organisation-of-nobody' }]
    const other = Buffer.from('Förslag\r\nÖppet hus\r\n')
    const path = `/rounds/${roundId}/imports`
    const refused = [
      [await send(path, { ...wish, seen: { ...wish.seen, proposals: 3 } }), 409, 'changed-meanwhile'],
      [await send(path, wish, other), 409, 'changed-meanwhile'],
      [await send(path, { ...wish, choice: { ...wish.choice, columns } }), 400, 'bad-request'],
      [await send(path, { ...wish, choice: { ...wish.choice, organisations: unknown } }), 400, 'bad-request'],
      [await send(path, { ...wish, name: 'a\nb' }), 400, 'bad-request'],
      [await send(path, 'no json'), 400, 'bad-request'],
      [await send(path, wish, null), 400, 'bad-request'],
      [await send(path, wish, Buffer.from('d0cf11e0a1b11ae1', 'hex')), 422, 'unreadable-file'],
      [await send('/rounds/round-of-nobody/imports', wish), 404, 'not-found'],
      [await send(path, wish, sheet, 'editor'), 403, 'not-allowed'],
      [await send('/preview', { sheet: null }, Buffer.alloc(6_500_000)), 413, 'too-large'],
    ] as const
    for (const [found, status, code] of refused) expect(found).toMatchObject({ status, body: { code } })
    // The register has changed since: what one confirmed is not what would come out of it.
    const association = {
      ...nsph,
      id: 'organisation-association' as never,
      name: 'Föreningen',
      shortName: 'Föreningen',
    }
    await world.storage.registers.putOrganisation('county-blekinge' as never, association)
    expect(await send(path, wish)).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
    expect(await proposals()).toEqual({ imports: [], proposals: [] })
    expect(await kinds()).toEqual(['round-opened'])
  })

  it('[XI9] a proposal is answered with a goal or activity of the plan, with a reason where it is not taken up whole', async () => {
    await importIt()
    const [first, second] = (await proposals()).proposals
    const no = { outcome: 'not', reason: '', recordId: null }
    expect((await answer(first, no)).status).toBe(400)
    expect((await answer(first, { ...no, reason: 'Ryms inte' }, 'commenter')).status).toBe(403)
    const elsewhere = { outcome: 'taken-up', reason: '', recordId: 'activity-of-nobody' }
    expect((await answer(first, elsewhere)).status).toBe(400)
    expect((await answer(first, { ...elsewhere, recordId: 'activity-school' })).body.answer).toMatchObject({
      outcome: 'taken-up',
      recordId: 'activity-school',
      answered: { by: { personId: personIds.editor } },
    })
    expect((await answer(second, { ...no, reason: 'Ryms inte' })).status).toBe(200)
    expect((await answer(second, { ...no, outcome: 'partly', reason: 'I styrgruppen' })).status).toBe(200)
    const kept = await proposals()
    expect(kept.proposals.map((one) => [one.answer?.outcome, one.answer?.reason])).toEqual([
      ['taken-up', ''],
      ['partly', 'I styrgruppen'],
    ])
    expect((await kinds()).filter((kind) => kind === 'proposal-answered')).toHaveLength(3)
  })

  it('[XI8] an import is taken back whole, by the convenor, while no proposal of it has an answer', async () => {
    await importIt()
    const takeBack = (asker: Asker = 'convenor') => world.call(asker, 'DELETE', `${own}/proposals/imports/1`)
    const [first] = (await proposals()).proposals
    expect((await takeBack('editor')).status).toBe(403)
    expect(await takeBack()).toMatchObject({ status: 200, body: { takenBack: { by: { name: 'Kim convenor' } } } })
    expect(await takeBack()).toMatchObject({ status: 404 })
    expect((await answer(first, { outcome: 'taken-up', reason: '', recordId: null })).status).toBe(404)
    expect(await proposals()).toMatchObject({ imports: [{ number: 1, rowsIn: 4, proposals: 2 }], proposals: [] })
    expect((await preview()).preview.importedAt).toBeNull()
    // It may come again, as an import of its own.
    expect(await importIt()).toMatchObject({ status: 201, body: { number: 2 } })
    await answer((await proposals()).proposals[0], { outcome: 'taken-up', reason: '', recordId: null })
    const built = await world.call('convenor', 'DELETE', `${own}/proposals/imports/2`)
    expect(built).toMatchObject({ status: 409, body: { code: 'import-built-on' } })
    expect((await proposals()).proposals).toHaveLength(2)
    expect(await kinds()).toContain('import-taken-back')
  })
})

describe('a server that ends while a sheet is imported', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samplan-import-'))
  })
  afterEach(async () => {
    await killFaultProcesses()
    rmSync(folder, { recursive: true, force: true })
  })

  it('[XI6] has imported none of the rows when it ended between two of them', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 400 }, (_, index) => ({ number: index + 1, cells: [`Förslag ${index}`] }))
    const file = new File([new Uint8Array(writeXlsx(rows))], 'svar.xlsx')
    const server = await startFaultProcess(folder)
    const headers = { cookie: await server.cookieOf('convenor'), origin: server.origin }
    const ask = async <T>(path: string, body: FormData | string, more = {}): Promise<T> => {
      const address = `${server.url}/api/plans/${planId}/${path}`
      return (await (await fetch(address, { method: 'POST', headers: { ...headers, ...more }, body })).json()) as T
    }
    const form = (said: object) => {
      const fields = new FormData()
      fields.set('file', file)
      fields.set('said', JSON.stringify(said))
      return fields
    }
    const opening = JSON.stringify(terms)
    const { rounds } = await ask<Consultation>('consultation/rounds', opening, { 'content-type': 'application/json' })
    const shown = await ask<ImportPreview>('proposals/preview', form({ sheet: null }))
    if (!shown.ok) throw new Error(shown.fault)
    const guess = guessChoice(shown.value.table, 0)
    const choice = { ...guess, columns: { ...guess.columns, text: 0 } }
    await server.arm('with some proposals stored, others not')
    const wish = wishFor({ preview: shown.value, choice })
    expect(wish.seen).toMatchObject({ proposals: 400, rejects: 0 })
    await expect(ask(`proposals/rounds/${rounds[0]?.id}/imports`, form(wish))).rejects.toThrow()
    expect(await server.ended).toBe('SIGKILL')
    const storage = await openSqlite(join(folder, 'samplan.sqlite'))
    expect(await storage.proposals.ofPlan(planId)).toEqual({ imports: [], proposals: [] })
    expect((await storage.events.list(planId)).map(({ kind }) => kind)).toEqual(['round-opened'])
    await storage.close()
  })
})
