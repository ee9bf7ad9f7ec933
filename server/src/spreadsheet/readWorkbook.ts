/** An .xlsx file (ECMA-376): which sheets it has, and the cells of one of them. */
import type { SheetTable } from '@samplan/shared/plan'
import type { SheetName } from '@samplan/shared/wire'
import { type DateStyles, isDateFormat, unescaped } from './cellValues.ts'
import { openPackage, type Package } from './openPackage.ts'
import { readSheet } from './readSheet.ts'
import { SheetFaultError } from './sheetFault.ts'
import { attributeNamed, walkXml } from './walkXml.ts'

interface Workbook {
  readonly sheets: readonly (SheetName & { readonly part: string })[]
  readonly from1904: boolean
  /** Parts of the package by what they are to the workbook; null where it has none. */
  readonly texts: string | null
  readonly styles: string | null
}

/** The sheet of that number; with null the first that is not hidden. */
export function readWorkbook(file: Buffer, wanted: number | null, unpackedBytes: number) {
  const parts = openPackage(file, unpackedBytes)
  const { sheets, from1904, texts, styles } = readSheets(parts)
  const shown = sheets.findIndex(({ hidden }) => !hidden)
  const number = wanted ?? Math.max(shown, 0)
  const sheet = sheets[number]
  const xml = sheet && parts.text(sheet.part)
  if (!sheet || xml === null || xml === undefined) throw new SheetFaultError('damaged')
  const context = { texts: sharedTexts(texts), dateStyles: dateStyles(styles), from1904 }
  const table: SheetTable = readSheet(xml, context)
  return { sheets: sheets.map(({ name, hidden }) => ({ name, hidden })), sheet: number, table }
}

function readSheets(parts: Package): Workbook {
  const path = workbookPart(parts)
  const xml = parts.text(path)
  if (xml === null) throw new SheetFaultError('not-a-spreadsheet')
  const related = relations(parts, path)
  const ofKind = (kind: string) => {
    const target = related.find(({ type }) => type.endsWith(`/${kind}`))?.target
    return target === undefined ? null : parts.text(target)
  }
  const sheets: { name: string; hidden: boolean; part: string }[] = []
  let from1904 = false
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = attributeNamed(attributes, 'id')
      const part = related.find((one) => one.id === id)?.target
      const hidden = (attributes['state'] ?? 'visible') !== 'visible'
      // A chart has a place among the sheets and no cells.
      if (part && !/chartsheets|dialogsheets/i.test(part)) sheets.push({ name: attributes['name'] ?? '', hidden, part })
    },
  })
  return { sheets, from1904, texts: ofKind('sharedStrings'), styles: ofKind('styles') }
}

function workbookPart(parts: Package): string {
  const xml = parts.text('_rels/.rels')
  let path = 'xl/workbook.xml'
  if (xml === null) return path
  walkXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship' || !attributes['Type']?.endsWith('/officeDocument')) return
      path = (attributes['Target'] ?? path).replace(/^\//, '')
    },
  })
  return path
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** Which parts of the package the workbook names, and as what. What lies outside of the package is never asked for. */
function relations(parts: Package, path: string): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const xml = parts.text(`${folder}_rels/${path.slice(folder.length)}.rels`)
  const related: Relation[] = []
  if (xml === null) throw new SheetFaultError('not-a-spreadsheet')
  walkXml(xml, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || !id || !target || mode === 'External') return
      related.push({ id, type: type ?? '', target: target.startsWith('/') ? target.slice(1) : folder + target })
    },
  })
  return related
}

/** Texts that cells point to by number. Runs of rich text are one text; how Japanese is read aloud is none of it. */
function sharedTexts(xml: string | null): readonly string[] {
  const texts: string[] = []
  if (xml === null) return texts
  let text = ''
  let isText = false
  let aloud = 0
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') aloud += 1
      isText = name === 't' && aloud === 0
    },
    text(words) {
      if (isText) text += words
    },
    close(name) {
      isText = false
      if (name === 'rPh') aloud -= 1
      if (name === 'si') texts.push(unescaped(text))
    },
  })
  return texts
}

function dateStyles(xml: string | null): DateStyles {
  const codes = new Map<number, string>()
  const formats: number[] = []
  if (xml === null) return []
  let isOfCells = false
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') isOfCells = true
      if (name === 'xf' && isOfCells) formats.push(Number(attributes['numFmtId'] ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return formats.map((id) => isDateFormat(id, codes))
}
