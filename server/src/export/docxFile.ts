/**
 * A report as a Word file: real headings, tables whose head repeats on each page, the document's title and language, so
 * that it can be read aloud, searched, and edited further in the municipality's own template.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Report, TableBlock } from './block.ts'
import { xmlText } from './xmlText.ts'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const language = { sv: 'sv-SE', en: 'en-GB' } as const
/** Half points. */
const size = { body: 22, table: 20, small: 17 }
/** With more columns a figure of eight digits has no room at the larger size. */
const mostRoomy = 4
/** Twentieths of a point. */
const space = { after: 120, beforeHeading: 280, cell: 60 }
const grey = 'D9DEDB'

/** The bytes of the file. */
export async function docxFile(report: Report, lang: keyof typeof language): Promise<Uint8Array> {
  const { kind, title, facts, blocks } = report
  const document = new Document({
    title: xmlText(title),
    creator: 'Samplan',
    lastModifiedBy: 'Samplan',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: size.body, language: { value: language[lang] } } },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: space.after } } },
        heading1: headingStyle(28),
        heading2: headingStyle(24),
        heading3: headingStyle(22),
      },
    },
    sections: [
      {
        footers: { default: footer(report) },
        children: [
          new Paragraph({ children: runs(kind, { bold: true, allCaps: true, size: size.small }) }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          factTable(facts),
          ...blocks.flatMap(drawn),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function headingStyle(halfPoints: number) {
  return {
    run: { size: halfPoints, bold: true, color: '15201D' },
    paragraph: { keepNext: true, spacing: { before: space.beforeHeading, after: space.after } },
  }
}

function footer({ footer: text, page }: Report): Footer {
  const children = [
    ...runs(`${text} · ${page} `, { size: size.small }),
    new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: size.small }),
  ]
  return new Footer({ children: [new Paragraph({ children })] })
}

function drawn(block: Block): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })]
    case 'paragraph': {
      const look = block.look === 'strong' ? { bold: true } : block.look === 'quiet' ? { color: '43504C' } : {}
      return [new Paragraph({ spacing: { after: space.after }, children: runs(block.text, look) })]
    }
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case 'table':
      // Two tables with nothing between them would become one.
      return [table(block), new Paragraph({ children: [] })]
  }
}

/** Lines of the text as lines of the paragraph. */
function runs(text: string, look: IRunOptions = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, place) => new TextRun({ ...look, text: line, ...(place > 0 && { break: 1 }) }))
}

function table({ columns, rows, foot }: TableBlock): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const halfPoints = columns.length > mostRoomy ? size.small : size.table
  const row = (cells: readonly string[], look: IRunOptions, tableHeader = false) =>
    new TableRow({
      ...(tableHeader && { tableHeader }),
      cantSplit: true,
      children: columns.map(({ width, isFigure }, place) =>
        cell(cells[place] ?? '', look, {
          width: (width / whole) * 100,
          isFigure: isFigure === true,
          isHead: tableHeader,
        }),
      ),
    })
  const heads = columns.map(({ text }) => text)
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(heads, { bold: true, size: halfPoints }, true),
      ...rows.map((cells) => row(cells, { size: halfPoints })),
      ...(foot ? [row(foot, { bold: true, size: halfPoints })] : []),
    ],
  })
}

/** Each fact with its name before it: the first column is the head. */
function factTable(facts: Report['facts']): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: facts.map(
      ([name, value]) =>
        new TableRow({
          children: [
            cell(name, { bold: true }, { width: 30, isFigure: false, isHead: true }),
            cell(value, {}, { width: 70, isFigure: false, isHead: false }),
          ],
        }),
    ),
  })
}

interface CellLook {
  readonly width: number
  readonly isFigure: boolean
  readonly isHead: boolean
}

function cell(text: string, look: IRunOptions, { width, isFigure, isHead }: CellLook): TableCell {
  const alignment = isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: space.cell, bottom: space.cell, left: 100, right: 100 },
    ...(isHead && { shading: { fill: grey } }),
    children: [new Paragraph({ alignment, children: runs(text, { size: size.table, ...look }) })],
  })
}
