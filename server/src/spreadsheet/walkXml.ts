/**
 * One part of a workbook, element by element, without a tree of it in memory. A document type is refused: it is how
 * entities are declared, and no spreadsheet writes one.
 */
import { SaxesParser } from 'saxes'
import { SheetFaultError } from './sheetFault.ts'

export type Attributes = Readonly<Record<string, string>>

export interface XmlVisitor {
  /** Names are without their prefix, attributes as written. */
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new SheetFaultError('damaged')
  })
  parser.on('doctype', () => {
    throw new SheetFaultError('damaged')
  })
  parser.on('opentag', ({ name, attributes }) => visitor.open?.(localName(name), attributes))
  parser.on('closetag', ({ name }) => visitor.close?.(localName(name)))
  const text = (words: string) => visitor.text?.(words)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml.replace(/^\uFEFF/, '')).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute whose prefix differs between writers, as `r:id`. */
export function attributeNamed(attributes: Attributes, name: string): string | null {
  const key = Object.keys(attributes).find((one) => localName(one) === name && one !== name)
  return key === undefined ? (attributes[name] ?? null) : (attributes[key] ?? null)
}
