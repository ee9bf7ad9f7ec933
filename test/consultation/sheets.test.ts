/** Files with rows in them: what is read of those that people have, and what becomes of those that are made to break. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSpreadsheetReader, readSpreadsheet, sheetLimits } from '@samplan/server/spreadsheet'
import type { SheetTable } from '@samplan/shared/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type WrittenRow, workbookParts, writeXlsx, writeZip } from './writeXlsx.ts'

/** LibreOffice 7.4 wrote both, of one sheet with a day, a formula, bold words, a merged cell and a filtered row. */
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'sheets', name))

const read = (file: Uint8Array): SheetTable => {
  const answer = readSpreadsheet(file, null)
  if (!answer.ok) throw new Error(answer.fault)
  return answer.value.table
}
const faultOf = (file: Uint8Array) => {
  const answer = readSpreadsheet(file, null)
  return answer.ok ? null : answer.fault
}
const sheetOf = (xml: string, more: Record<string, string> = {}) =>
  writeZip({ ...workbookParts, 'xl/worksheets/sheet1.xml': xml, ...more })
const rowsOf = (count: number, cells: readonly string[]): WrittenRow[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, cells }))

describe('files with rows', () => {
  it('[XI4] a workbook of LibreOffice: day, formula’s value, bold words, merged cell, filtered row, no empty rows', () => {
    const answer = readSpreadsheet(fixture('svar.xlsx'), null)
    expect(answer).toMatchObject({ ok: true, value: { sheet: 0, sheets: [{ name: 'Svar' }, { name: 'Listor' }] } })
    const { rows, merged } = read(fixture('svar.xlsx'))
    expect(rows.map(({ number, hidden }) => [number, hidden ?? false])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
      [5, false],
      [7, false],
      [8, false],
    ])
    expect(rows[2]?.cells).toEqual([
      '2016-09-14',
      'Borås',
      '2',
      'En väg in för unga som söker hjälp\n– också på kvällen',
      'Väntan är lång & svår',
      '0,3',
    ])
    expect(rows[4]?.cells).toEqual(['', '', 'Arbetsmarknad', 'Ett gemensamt råd'])
    expect(merged).toEqual([{ column: 1, first: 3, last: 5 }])
    expect(readSpreadsheet(fixture('svar.xlsx'), 1)).toMatchObject({
      ok: true,
      value: { sheet: 1, table: { rows: [{ number: 1, cells: ['Borås'] }] } },
    })
  })

  it('[XI4] the same sheet as text in Windows-1252, UTF-8 and UTF-16, by semicolons and by tabs, says the same', () => {
    const { rows } = read(fixture('svar.xlsx'))
    const words = rows.map(({ number, cells }) => [number, ...cells])
    const text = new TextDecoder('windows-1252').decode(fixture('svar.csv')).replace(';0.3\n', ';0,3\n')
    const asTabs = text.replaceAll(';;', '\t\t').replace(/;(?=[^"]*(?:"[^"]*"[^"]*)*$)/g, '\t')
    const files = [
      Buffer.from(text, 'latin1').map((byte, place) => (text[place] === '–' ? 0x96 : byte)),
      Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
      Buffer.from(`\uFEFF${asTabs}`, 'utf16le'),
      Buffer.from(`sep=;\r\n${text}`),
    ]
    for (const file of files) {
      const found = read(file).rows.map(({ number, cells }) => [
        number,
        ...cells.map((cell) => cell.replaceAll('\r', '')),
      ])
      expect(found).toEqual(words)
    }
  })

  it('[XI4] days, times and years are told from numbers by their format; other years than Excel’s first too', () => {
    const styles = [0, 14, 164, 165, 166, 49].map((id) => `<xf numFmtId="${id}"/>`).join('')
    const custom = ['yyyy\\-mm\\-dd hh:mm', '0.00" dagar"', '[$-41D]d mmmm yyyy'].map(
      (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    const cells = [42_627, 42_627, 42_627.5, 1.5, 59, 0.1]
    // With a prefix on every name, as some writers have it.
    const data = cells.map((value, style) => `<x:c s="${style}"><x:v>${value}</x:v></x:c>`).join('')
    const xml = `<x:worksheet xmlns:x="a"><x:sheetData><x:row>${data}</x:row></x:sheetData></x:worksheet>`
    const file = sheetOf(xml, {
      'xl/styles.xml': `<styleSheet><numFmts>${custom.join('')}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`,
    })
    expect(read(file).rows[0]?.cells).toEqual(['42627', '2016-09-14', '2016-09-14 12:00', '1,5', '1900-02-28', '0,1'])
  })

  it.each<[string, Buffer, string]>([
    ['a zip bomb', sheetOf(`<worksheet>${' '.repeat(60_000_000)}</worksheet>`), 'too-large'],
    [
      'one that lies about its size',
      writeZip({ ...workbookParts, 'xl/worksheets/sheet1.xml': ' '.repeat(9_000_000) }, 400),
      'damaged',
    ],
    [
      'a million rows',
      sheetOf(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(1_000_000)}</sheetData></worksheet>`),
      'too-many-rows',
    ],
    ['one text in every cell', writeXlsx(rowsOf(3_000, ['a'.repeat(30_000), 'b'])), 'too-large'],
    [
      'a cell far to the right',
      sheetOf('<worksheet><sheetData><row><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>'),
      'damaged',
    ],
    ['too many columns', writeXlsx([{ number: 1, cells: Array.from({ length: 61 }, () => 'a') }]), 'too-wide'],
    [
      'an entity of its own',
      sheetOf('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet>&b;</worksheet>'),
      'damaged',
    ],
    [
      'an entity that nobody declared',
      sheetOf('<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'),
      'damaged',
    ],
    [
      'a text that the file does not have',
      sheetOf('<worksheet><sheetData><row><c t="s"><v>1</v></c></row></sheetData></worksheet>', {
        'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
      }),
      'damaged',
    ],
    [
      'a number that is none',
      sheetOf('<worksheet><sheetData><row><c><v>tolv</v></c></row></sheetData></worksheet>'),
      'damaged',
    ],
    ['the same row twice', writeXlsx([...rowsOf(1, ['a']), ...rowsOf(1, ['b'])]), 'damaged'],
    ['a zip without a workbook', writeZip({ 'word/document.xml': '<a/>' }), 'not-a-spreadsheet'],
    ['an old .xls, or one with a password', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'old-or-locked'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'not-a-spreadsheet'],
    ['quotation marks that never end', Buffer.from('a;b\r\n"c;d\r\ne;f\r\n'), 'damaged'],
    ['ten megabytes', Buffer.alloc(10_000_000, 'a;b\n'), 'too-large'],
  ])('[XI5] %s is refused by name', (_, file, fault) => {
    expect(faultOf(file)).toBe(fault)
  })

  it('[XI5] of a file that is cut short, or has a byte changed, nothing is thrown', () => {
    const file = fixture('svar.xlsx')
    fc.assert(
      fc.property(fc.integer({ min: 4, max: file.length - 1 }), fc.nat(255), (at, byte) => {
        expect(readSpreadsheet(file.subarray(0, at), null).ok).toBe(false)
        const changed = Buffer.from(file)
        changed[at] = byte
        readSpreadsheet(changed, null)
      }),
      { numRuns: 150 },
    )
  })

  it('[XI5] a formula is never worked out: only what the file holds of it is read', () => {
    const cells =
      '<c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>HYPERLINK("http://a")</f><v>ord</v></c><c r="C1" t="s"><v/></c>'
    expect(read(sheetOf(`<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`)).rows).toEqual([
      { number: 1, cells: ['', 'ord'] },
    ])
  })

  it('[XI13] while the largest file is read the process goes on', async () => {
    const rows = rowsOf(
      sheetLimits.rows,
      Array.from({ length: 8 }, (_, column) => `ord ${column} `.repeat(11)),
    )
    const distinct = rows.map(({ number, cells }) => ({ number, cells: cells.map((cell) => `${cell}${number}`) }))
    const file = writeXlsx(distinct)
    let turns = 0
    const watch = setInterval(() => {
      turns += 1
    }, 1)
    const answer = await createSpreadsheetReader()(file, null)
    clearInterval(watch)
    expect(answer.ok && answer.value.table.rows.length).toBe(sheetLimits.rows)
    // Read here it would have taken the process for as long as it lasted: no turn at all.
    expect(turns).toBeGreaterThan(10)
  })
})
