/** What becomes of each row of a sheet: a proposal or a reject, and nothing between them. */
import { readSpreadsheet } from '@samplan/server/spreadsheet'
import {
  columnRoles,
  type FocusArea,
  type FocusAreaId,
  type ImportChoice,
  maxProposalLength,
  maxProposalWordLength,
  type SheetTable,
} from '@samplan/shared/plan'
import { guessChoice, rejectsCsv, sortRows } from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nsph, organisations, region, ronneby } from '../http/county.ts'
import { writeXlsx } from './writeXlsx.ts'

const area = (number: number, name: string, ...aliases: string[]): FocusArea => ({
  id: `focus-area-${number}` as FocusAreaId,
  number,
  name,
  aliases,
  continuedBy: [],
})
const focusAreas = [
  area(1, 'Förebyggande och främjande arbete'),
  area(2, 'Tillgängliga och tidiga insatser', 'Tidiga tillgängliga insatser'),
  area(3, 'Delaktighet', 'Stöd'),
  area(4, 'Rättigheter', 'Stöd'),
]
const known = { organisations, focusAreas }
const table = (...rows: (readonly string[])[]): SheetTable => ({
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  merged: [],
})
const choice: ImportChoice = {
  sheet: 0,
  headerRow: 1,
  columns: { organisation: 0, focusArea: 1, text: 2, motive: 3 },
  organisations: [],
  focusAreas: [],
}
const head = ['Kommun', 'Fokusområde', 'Förslag', 'Motiv']

/** A cell as people and programs leave them; a few again and again, so that rows repeat and names are met. */
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('', ' ', 'Ronneby', 'ronneby ', 'Brukarna', 'Okänd', '1', '2', '9', 'Stöd') },
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom('#REF!', '=1+1', 'a\r\nb', '_x000D_', 'x'.repeat(maxProposalLength + 1)) },
  { weight: 1, arbitrary: fc.integer({ min: 195, max: 205 }).map((length) => 'y'.repeat(length)) },
)
const sheet = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 }),
  gaps: fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 4, maxLength: 4 }),
  without: fc.subarray(['organisation', 'focusArea', 'motive'] as const),
  headerRow: fc.option(fc.integer({ min: 1, max: 10 })),
})
type Drawn = typeof sheet extends fc.Arbitrary<infer T> ? T : never

function drawnChoice({ order, without, headerRow }: Drawn): ImportChoice {
  const columns = Object.fromEntries(
    columnRoles.map((role, index) => [role, (without as readonly string[]).includes(role) ? null : order[index]]),
  )
  return { ...choice, headerRow, columns: columns as ImportChoice['columns'] }
}

/** As somebody with the sheet before them would sort it, one row at a time. */
function sortedByHand(rows: SheetTable['rows'], { columns, headerRow }: ImportChoice) {
  const tidy = (text = '') => text.replace(/\r\n?/g, '\n').trim()
  const isName = (word: string) => organisations.some(({ name }) => name.toLowerCase() === word.toLowerCase())
  const answers = rows.filter(({ number, cells }) => number > (headerRow ?? 0) && cells.join('').trim() !== '')
  return answers.map(({ number, cells }) => {
    const at = (role: 'organisation' | 'focusArea' | 'text' | 'motive') => tidy(cells[columns[role] ?? -1])
    const [from, focus, text] = [at('organisation'), at('focusArea'), at('text')]
    const others = cells.flatMap((one, column) =>
      Object.values(columns).includes(column) || tidy(one) === '' ? [] : [tidy(one)],
    )
    const every = [text, at('motive'), ...others, from, focus]
    const isLong = [text, at('motive'), ...others].some((one) => one.length > maxProposalLength)
    if (text === '') return { number, reason: 'empty-text' }
    if (text === '#REF!') return { number, reason: 'error-value' }
    if (every.some((one) => /[^\P{Cc}\t\n]/u.test(one) || !one.isWellFormed())) {
      return { number, reason: 'unreadable' }
    }
    if (isLong || from.length > maxProposalWordLength || focus.length > maxProposalWordLength) {
      return { number, reason: 'too-long' }
    }
    const plain = from.replace(/\s+/gu, ' ').replace(/^[\s"'”“]+|[\s"'”“.,:;]+$/gu, '')
    if (from !== '' && !isName(plain)) return { number, reason: 'unknown-organisation' }
    return { number, reason: null, text, motive: at('motive'), from, focus, others }
  })
}

describe('rows of a sheet', () => {
  it('[XI1] rows in = proposals + rejects, each row once, with the words that stood in it', () => {
    fc.assert(
      fc.property(sheet, (drawn) => {
        let number = 0
        const rows = drawn.rows.map((cells) => {
          number += drawn.gaps.next().value ?? 1
          return { number, cells }
        })
        const answer = readSpreadsheet(writeXlsx(rows), null)
        if (!answer.ok) throw new Error(answer.fault)
        const read = answer.value.table
        expect(read.rows.map((row) => [row.number, ...row.cells])).toEqual(
          rows
            .filter(({ cells }) => cells.join('').trim() !== '')
            .map((row) => [row.number, ...row.cells.slice(0, row.cells.findLastIndex((one) => one.trim() !== '') + 1)]),
        )
        const chosen = drawnChoice(drawn)
        const sorted = sortRows(read, chosen, known)
        const byHand = sortedByHand(read.rows, chosen)
        expect(sorted.rowsIn).toBe(byHand.length)
        const numbers = [...sorted.proposals, ...sorted.rejects].map(({ row }) => row).sort((a, b) => a - b)
        expect(numbers).toEqual(byHand.map((row) => row.number))
        for (const hand of byHand) {
          const reject = sorted.rejects.find(({ row }) => row === hand.number)
          const cells = read.rows.find((row) => row.number === hand.number)?.cells
          if (reject) {
            expect(reject.reason).toBe(hand.reason ?? 'duplicate')
            expect(reject.cells).toEqual(cells)
            expect(reject.sameAs === null).toBe(hand.reason !== null)
            continue
          }
          const made = sorted.proposals.find(({ row }) => row === hand.number)
          expect(made).toMatchObject({ text: hand.text, motive: hand.motive, sender: hand.from, focusWord: hand.focus })
          expect(made?.others.map(({ words }) => words)).toEqual(hand.others)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('[XI1] a duplicate names the first row that says the same for the same organisation and focus area', () => {
    const rows = [
      head,
      ['Ronneby', '1', 'En väg in', ''],
      ['Ronneby', '2', 'En väg in', ''],
      ['ronneby', 'Förebyggande och främjande arbete', ' en  väg in. ', ''],
      ['Brukarna', '1', 'En väg in', ''],
      ['Ronneby', '1', 'En väg in', 'Det är långt'],
    ]
    const { proposals, rejects } = sortRows(table(...rows), choice, known)
    expect(proposals.map(({ row }) => row)).toEqual([2, 3, 5, 6])
    expect(rejects).toMatchObject([{ row: 4, reason: 'duplicate', sameAs: 2 }])
  })

  it('[XI1] a merged cell holds for all its rows, other columns stay with the row, and hidden rows count', () => {
    const rows = [
      { number: 4, cells: ['Kommun', 'Fokusområde', 'Förslag', 'Bord'] },
      { number: 5, cells: ['Ronneby', '', 'Ett', '7'] },
      { number: 6, cells: ['', '', 'Två'], hidden: true as const },
      { number: 9, cells: ['', '', 'Tre'] },
    ]
    const merged = [{ column: 0, first: 5, last: 8 }]
    const columns = { organisation: 0, focusArea: 1, text: 2, motive: null }
    const sorted = sortRows({ rows, merged }, { ...choice, headerRow: 4, columns }, known)
    expect(sorted).toMatchObject({ rowsIn: 3, hidden: 1, above: 1, rejects: [] })
    expect(sorted.proposals.map(({ row, organisationId, others }) => [row, organisationId, others])).toEqual([
      [5, ronneby.id, [{ heading: 'Bord', words: '7' }]],
      [6, ronneby.id, []],
      [9, null, []],
    ])
  })

  it.each([
    [['Kommun', 'Fokusområde', 'Förslag', 'Motivering'], { organisation: 0, focusArea: 1, text: 2, motive: 3 }],
    [
      ['Id', 'Sender', 'Focus area', 'Your proposal', 'Proposal', 'Why?'],
      { organisation: 1, focusArea: 2, text: 4, motive: 5 },
    ],
    [
      ['Förslag till åtgärd', 'Varför behövs det', 'Fokusområde 1–5', 'Organisation'],
      { organisation: 3, focusArea: 2, text: 0, motive: 1 },
    ],
    [['Nr', 'SYNPUNKT '], { organisation: null, focusArea: null, text: 1, motive: null }],
  ])('[XI2] the headings %j are known', (cells, columns) => {
    const guess = guessChoice(table(['Rådslag 14 september'], cells, ['Ronneby', '1', 'a', 'b']), 0)
    expect(guess).toMatchObject({ headerRow: 2, columns })
  })

  it('[XI2] an answer that begins like a heading is an answer', () => {
    expect(guessChoice(table(['Förslag om en väg in'], ['Förslag om kuratorer']), 0)).toMatchObject({ headerRow: null })
  })

  it('[XI2] without a known heading nothing is guessed, and the first row is an answer like the others', () => {
    const guess = guessChoice(table(['Ronneby', '1', 'En väg in'], ['Brukarna', '2', 'Kuratorer']), 0)
    expect(guess).toMatchObject({ headerRow: null, columns: { organisation: null, text: null } })
    expect(sortRows(table(['Ronneby', '1', 'En väg in']), guess, known)).toMatchObject({ rowsIn: 1, above: 0 })
  })

  it.each([
    ['2', 2],
    ['2.', 2],
    ['Fokusområde 2', 2],
    ['tidiga  tillgängliga insatser', 2],
    ['2. Tillgängliga och tidiga insatser', 2],
    ['Fokusområde 2: Tidiga tillgängliga insatser', 2],
    // By likeness, by a number that belongs to another, by what two are called, by two at once.
    ['Tidiga insatser', null],
    ['1. Tillgängliga och tidiga insatser', null],
    ['Stöd', null],
    ['1, 2', null],
  ])('[XI3] the focus area “%s” is %s', (word, number) => {
    const { proposals, focusWords } = sortRows(table(head, ['Ronneby', word, 'En väg in']), choice, known)
    expect(proposals).toMatchObject([{ focusAreaId: number && `focus-area-${number}`, focusWord: word }])
    expect(focusWords).toMatchObject([{ rows: 1, meaning: number && { by: 'known' } }])
  })

  it('[XI3] an unknown organisation is a reject until somebody says who it is, or that it stands as written', () => {
    const rows = table(head, ['RONNEBY', '1', 'a'], ['Föreningen', '1', 'b'], ['Kommunen', '1', 'c'], ['', '1', 'd'])
    const before = sortRows(rows, choice, known)
    expect(before.rejects.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'unknown-organisation'],
      [4, 'unknown-organisation'],
    ])
    expect(before.organisationWords.map(({ word, meaning }) => [word, meaning?.by ?? null])).toEqual([
      ['RONNEBY', 'known'],
      ['Föreningen', null],
      ['Kommunen', null],
    ])
    const chosen = [
      { word: 'föreningen', organisationId: null },
      { word: 'Kommunen', organisationId: region.id },
    ]
    const { proposals, rejects } = sortRows(rows, { ...choice, organisations: chosen }, known)
    expect(rejects).toEqual([])
    expect(proposals.map(({ organisationId, sender }) => [organisationId, sender])).toEqual([
      [ronneby.id, 'RONNEBY'],
      [null, 'Föreningen'],
      [region.id, 'Kommunen'],
      [null, ''],
    ])
    expect(organisations).toContain(nsph)
  })

  it('[XI10] the rejects as a file begin no formula, and are read back cell by cell', () => {
    const cells = ['=1+1', '+46', '-a', '@a', '\ta', 'a;"b"\nc', '12,5']
    const rejects = [{ row: 7, reason: 'duplicate' as const, sameAs: 3, cells }]
    const words = { row: 'Rad', why: 'Varför', reason: () => '=skäl', column: (index: number) => `Kolumn ${index + 1}` }
    const file = rejectsCsv(rejects, words)
    const answer = readSpreadsheet(Buffer.from(file), null)
    const read = answer.ok ? answer.value.table.rows.map((row) => row.cells) : []
    expect(read[0]?.slice(0, 3)).toEqual(['Rad', 'Varför', 'Kolumn 1'])
    expect(read[1]).toEqual(['7', "'=skäl", "'=1+1", "'+46", "'-a", "'@a", "'\ta", 'a;"b"\nc', '12,5'])
  })
})
