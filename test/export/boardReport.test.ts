/** A frozen version as a report to a board: its form as a Word file, hostile words, and what asking for it comes to. */

import { xmlText } from '@samplan/server/export'
import type { PlanSeed } from '@samplan/shared/doc'
import { afterEach, describe, expect, it } from 'vitest'
import { fullSeed, region, ronneby } from '../http/county.ts'
import { openWorld, planId, type World } from '../http/world.ts'
import { readWord } from '../support/wordFile.ts'

const path = `/api/plans/${planId}/versions/1/report`
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('the report to a board', () => {
  let world: World
  afterEach(() => world.close())

  async function openFrozen(seed: PlanSeed = fullSeed, title = 'Länets plan'): Promise<void> {
    world = await openWorld({ seed })
    await world.call('convenor', 'PATCH', `/api/plans/${planId}`, { title })
    const frozen = await world.call('convenor', 'POST', `/api/plans/${planId}/freeze`, {
      overrides: [],
      nextDraftReason: null,
    })
    expect(frozen.status).toBe(201)
  }
  const ask = async (query = '') => {
    const answer = await world.app.request(path + query, { headers: { cookie: world.cookies.get('reader') ?? '' } })
    return { answer, file: Buffer.from(await answer.arrayBuffer()) }
  }

  it('[WR2] [WR4] is a Word file with title, language, real headings and tables with heads, for whoever may read', async () => {
    await openFrozen()
    const { answer, file } = await ask(`?organisation=${ronneby.id}`)
    expect(answer.headers.get('content-type')).toBe(docx)
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="tjansteskrivelse-lanets-plan-v1.docx"',
    )
    const word = readWord(file)
    expect([word.title, word.language]).toEqual(['Beslut om Länets plan', 'sv-SE'])
    const headings = word.paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)
    expect(headings).toEqual([
      'Förslag till beslut',
      'Bakgrund',
      'Mål och aktiviteter',
      'Kostnader och finansiering',
      'Det som rör Ronneby',
      'Vad kontrollerna säger',
      'Kvar att fördela',
      'Beslut hittills',
    ])
    expect(word.paragraphs[1]).toEqual({ style: 'Title', text: 'Beslut om Länets plan' })
    const [facts, ...tables] = word.tables
    expect(facts?.rows.map(({ cells }) => cells[0])).toEqual([
      'Datum',
      'Till',
      'Län',
      'Plan',
      'Planens tid',
      'Version',
      'Kontrollsumma (SHA-256)',
    ])
    expect(facts?.rows.at(-1)?.cells[1]).toBe((await world.storage.versions.find(planId, 1))?.sha256)
    expect(tables.length).toBeGreaterThan(2)
    for (const { rows } of tables) expect(rows.map(({ isHead }) => isHead)).toEqual(rows.map((_, place) => place === 0))

    const english = readWord((await ask('?language=en')).file)
    expect(english.language).toBe('en-GB')
    expect(english.paragraphs.map(({ text }) => text)).toContain('The organisation adopts Länets plan, version 1.')

    const queries = ['?language=fi', '?organisation=..', '?organisation=organisation-nowhere']
    const refused = await Promise.all(queries.map(async (query) => (await ask(query)).answer.status))
    expect(refused).toEqual([400, 400, 404])
    expect((await world.call('reader', 'GET', path.replace('/1/', '/2/'))).status).toBe(404)
    expect((await world.call('stranger', 'GET', path)).status).toBe(404)
  })

  it('[WR3] hostile words survive, the file is sound, and its name holds letters, digits and hyphens', async () => {
    const words = [
      '<w:t>&amp;</w:t> ]]> "\'',
      '👩‍👩‍👧‍👦 e\u0301 🏳️‍🌈',
      'العربية \u202eabc\u202c עברית',
      'åäö '.repeat(2_500).trim(),
    ]
    const withControls = 'a\u0001b\u0008c\u001fd'
    const [area] = fullSeed.areas
    const goals = words
      .slice(0, 3)
      .map((title, place) => ({ id: `goal-hostile-${place}`, title, horizon: 'long' as const }))
    const areas = [{ ...area, goals: [...(area?.goals ?? []), ...goals] } as never]
    await openFrozen({ ...fullSeed, background: words[3] ?? '', areas }, '../"År 2017"; rm -rf / 🏥 العربية')
    const reason = { type: 'decided', on: '2016-09-01', board: 'Nämnden', meaning: 'declines', words: words.join('\n') }
    const reference = { kind: 'unnumbered', form: 'other', reason: words[0] }
    const of = [{ organisationId: ronneby.id, after: null }]
    const decide = (said: object) =>
      world.call('convenor', 'POST', `/api/plans/${planId}/decisions`, { version: 1, of, said })
    expect((await decide({ ...reason, words: withControls, reference })).status).toBe(400)
    expect((await decide({ ...reason, words: words.slice(0, 3).join('\n'), reference })).status).toBe(201)
    const { answer, file } = await ask()
    const word = readWord(file)
    const said = word.paragraphs.map(({ text }) => text)
    for (const one of words) expect(said.some((text) => text.includes(one))).toBe(true)
    const rows = word.tables.find(({ under }) => under === 'Beslut hittills')?.rows
    expect(rows?.[1]?.cells.slice(-2)).toEqual([
      `Utan §: på annat sätt. ${words[0]}`,
      `Avslår. ${words.slice(0, 3).join('\n')}`,
    ])
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="tjansteskrivelse-ar-2017-rm-rf-v1.docx"',
    )
  })

  it('[WR5] sixty goals and two hundred activities are written while the server goes on with everything else', async () => {
    await openFrozen(largeSeed())
    let turns = 0
    let isOver = false
    const turn = () => {
      turns += 1
      if (!isOver) setTimeout(turn, 1)
    }
    turn()
    const { file } = await ask(`?organisation=${region.id}`)
    isOver = true
    const word = readWord(file)
    const rows = word.tables.filter(({ under }) => under.startsWith('Mål ')).flatMap((table) => table.rows)
    // A head and a sum for each goal.
    expect(rows).toHaveLength(200 + 2 * 60)
    // Written here it would hold everything up: then hardly anything else gets a turn.
    expect(turns).toBeGreaterThan(30)
  })
})

describe('words in a Word file', () => {
  it.each([
    ['marks of XML', '<w:t>&amp;</w:t> ]]> "\'', '<w:t>&amp;</w:t> ]]> "\''],
    ['control characters', 'a\u0001b\u0008c\u000bd\u001fe', 'abc\nde'],
    ['what is no character', 'a\ufffeb\uffff', 'ab'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
  ])('[WR3] %s are written as XML may hold them', (_, typed, shown) => {
    expect(xmlText(typed)).toBe(shown)
  })
})

function largeSeed(): PlanSeed {
  const [area] = fullSeed.areas
  const goals = Array.from({ length: 60 }, (_, place) => ({
    id: `goal-number-${place}`,
    title: `Mål ${place}`,
    horizon: place % 2 === 0 ? ('long' as const) : ('short' as const),
    activities: Array.from({ length: place < 20 ? 4 : 3 }, (__, number) => ({
      id: `activity-${place}-${number}`,
      title: `Aktivitet ${number} som har en rubrik av vanlig längd`,
      responsible: ronneby.id,
      start: '2016-10-01' as never,
      end: '2017-06-30' as never,
      costLines: [
        {
          id: `cost-line-${place}-${number}`,
          useYear: 2016 + (number % 3),
          kind: 'training' as const,
          payerId: number % 2 === 0 ? ronneby.id : region.id,
          source: 'own' as const,
          amountOre: 1_000_050 + place * 100 + number,
        },
      ],
    })),
  }))
  return { ...fullSeed, areas: [{ ...area, id: 'area-information', title: 'Information', goals } as never] }
}
