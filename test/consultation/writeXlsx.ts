/**
 * A workbook as the format describes it (ECMA-376), written by hand so that a test can say every cell and every fault of
 * it. Files that LibreOffice wrote stand in `sheets/`.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export interface WrittenRow {
  readonly number: number
  readonly cells: readonly string[]
  readonly hidden?: boolean
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook of one sheet, its texts shared as Excel shares them. */
export function writeXlsx(rows: readonly WrittenRow[], merged: readonly string[] = []): Buffer {
  const texts = [...new Set(rows.flatMap(({ cells }) => cells))]
  const place = new Map(texts.map((text, index) => [text, index]))
  const shared = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')
  const data = rows.map(({ number, cells, hidden }) => {
    const written = cells.map((text, column) =>
      text === '' ? '' : `<c r="${letters(column)}${number}" t="s"><v>${place.get(text)}</v></c>`,
    )
    return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`
  })
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return writeZip({
    ...workbookParts,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
  })
}

/** All but the sheet and its texts. */
export const workbookParts = {
  '_rels/.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Svar" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
}

/** Parts by their names, packed; `size` lets an entry lie about itself. */
export function writeZip(parts: Readonly<Record<string, string | Buffer>>, size?: number): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    bodies.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, rest, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  const count = Object.keys(parts).length
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, entries, Buffer.from('PK\x05\x06'), end])
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}

/** What XML cannot hold is written as `_x001F_`, and what looks like it is kept from being read so. */
function escaped(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\r/g, '_x000D_')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) => {
      if (character === '\n' || character === '\t') return character
      return `_x${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`
    })
}
