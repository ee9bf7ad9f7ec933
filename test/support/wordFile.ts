/** Reads a Word file as a program would that knows nothing of how it was written: zip, XML, and what stands in them. */
import { crc32, inflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'

export interface WordFile {
  /** Title, headings and paragraphs by their style, in order; what stands in tables is not among them. */
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[]
  readonly tables: readonly WordTable[]
  /** The document's own title, and the language that its text is in. */
  readonly title: string
  readonly language: string
}

export interface WordTable {
  /** The heading that it stands under. */
  readonly under: string
  readonly rows: readonly { readonly isHead: boolean; readonly cells: readonly string[] }[]
}

/** Throws where a part is damaged or no well-formed XML. */
export function readWord(file: Buffer): WordFile {
  const parts = unzip(file)
  for (const [name, text] of parts) if (/\.(?:xml|rels)$/.test(name)) walk(text, () => undefined)
  const named = (name: string) => parts.get(name) ?? ''
  let title = ''
  walk(named('docProps/core.xml'), (event, tag, text) => {
    if (event === 'text' && tag === 'dc:title') title += text
  })
  const language = /<w:docDefaults>.*?<w:lang w:val="([^"]+)"/s.exec(named('word/styles.xml'))?.[1] ?? ''
  return { ...readBody(named('word/document.xml')), title, language }
}

function readBody(xml: string): Pick<WordFile, 'paragraphs' | 'tables'> {
  const paragraphs: { style: string; text: string }[] = []
  const tables: { under: string; rows: { isHead: boolean; cells: string[] }[] }[] = []
  let style = ''
  let text = ''
  let under = ''
  let depth = 0
  walk(xml, (event, tag, value, attributes) => {
    const row = tables.at(-1)?.rows.at(-1)
    if (event === 'open') {
      if (tag === 'w:p') [style, text] = ['', '']
      if (tag === 'w:pStyle') style = attributes['w:val'] ?? ''
      if (tag === 'w:br') text += '\n'
      if (tag === 'w:tbl') {
        depth += 1
        tables.push({ under, rows: [] })
      }
      if (tag === 'w:tr') tables.at(-1)?.rows.push({ isHead: false, cells: [] })
      if (tag === 'w:tblHeader' && row) row.isHead = !['false', '0', 'off'].includes(attributes['w:val'] ?? '')
      if (tag === 'w:tc') row?.cells.push('')
    } else if (event === 'text' && tag === 'w:t') {
      text += value
    } else if (event === 'close') {
      if (tag === 'w:tbl') depth -= 1
      if (tag === 'w:p' && depth > 0 && row) row.cells[row.cells.length - 1] += text
      if (tag === 'w:p' && depth === 0) {
        paragraphs.push({ style, text })
        if (style.startsWith('Heading')) under = text
      }
    }
  })
  return { paragraphs, tables }
}

type Walk = (event: 'open' | 'text' | 'close', tag: string, text: string, attributes: Record<string, string>) => void

function walk(xml: string, visit: Walk): void {
  const parser = new SaxesParser()
  const open: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    visit('open', name, '', attributes as Record<string, string>)
  })
  parser.on('text', (text) => visit('text', open.at(-1) ?? '', text, {}))
  parser.on('closetag', ({ name }) => {
    open.pop()
    visit('close', name, '', {})
  })
  parser.write(xml).close()
}

function unzip(file: Buffer): ReadonlyMap<string, string> {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const parts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, crc, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 16), file.readUInt32LE(at + 20)]
    const nameLength = file.readUInt16LE(at + 28)
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const bytes = file.subarray(start, start + packed)
    const content = method === 0 ? bytes : inflateRawSync(bytes)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    if (crc32(content) !== crc) throw new Error(`${name} is damaged`)
    parts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(content))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}
