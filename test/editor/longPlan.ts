/** Plans that put the texts of a page to the test: kinds of content, and numbers. */
import type { Storage } from '@samplan/server/storage'
import { system } from '@samplan/server/system'
import { type AreaSeed, fragment, type PlanSeed, seedPlan } from '@samplan/shared/doc'
import type { IsoInstant, PlanId, RecordId } from '@samplan/shared/plan'
import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs'
import { agreement, countyId, region, ronneby } from '../http/county.ts'
import { personIds } from '../support/liveServer.ts'

/** Adds a plan whose document `write` finishes, with Ronneby's and the region's editors in it. */
export async function addPlan(
  storage: Storage,
  id: PlanId,
  seed: PlanSeed,
  write: (doc: Doc) => void = () => {},
): Promise<void> {
  const at = system.now().toISOString() as IsoInstant
  const doc = new Doc()
  seedPlan(doc, seed, system.newId)
  write(doc)
  const facts = { title: 'Provplan', kind: 'joint', status: 'draft', periodStart: 2016, periodEnd: 2020 } as const
  await storage.plans.add(
    { facts: { id, ...facts, draft: 1, epoch: 1 }, countyId, agreementId: agreement.id, changedAt: at },
    { personId: personIds.convenor, organisationId: region.id, update: encodeStateAsUpdate(doc), at, touched: [] },
  )
  for (const [personId, organisationId] of [
    [personIds.editor, ronneby.id],
    [personIds.otherEditor, region.id],
  ] as const) {
    await storage.plans.putParticipant(id, { personId, organisationId, role: 'editor', addedAt: at })
  }
}

/** An area with as many goals as asked for, each with a title and a description. */
export function longArea(goals: number): AreaSeed {
  return {
    id: 'area-of-many-goals',
    title: 'Många mål',
    goals: Array.from({ length: goals }, (_, index) => ({
      id: `goal-number-${index}`,
      title: `Mål ${index}`,
      description: [`Första stycket i mål ${index}.`, 'Andra stycket.'],
      horizon: 'long' as const,
    })),
  }
}

interface Piece {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | number>>
  readonly content?: readonly (Piece | Words)[]
}
type Words = readonly { readonly insert: string; readonly attributes?: Readonly<Record<string, unknown>> }[]

/** Writes blocks into a text as the editor's binding would. */
export function writeBlocks(
  doc: Doc,
  owner: string,
  field: 'title' | 'description' | 'text',
  pieces: readonly Piece[],
): void {
  const target = fragment(doc, owner as RecordId, field)
  doc.transact(() => {
    target.delete(0, target.length)
    target.insert(0, pieces.map(toElement))
  })
}

function toElement({ name, attributes = {}, content = [] }: Piece): XmlElement {
  const element = new XmlElement<Record<string, string | number>>(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.insert(0, content.map(toContent))
  return element as unknown as XmlElement
}

function toContent(part: Piece | Words): XmlElement | XmlText {
  if ('name' in part) return toElement(part)
  const text = new XmlText()
  text.applyDelta([...part])
  return text
}

const words = (insert: string, attributes?: Readonly<Record<string, unknown>>): Words => [
  { insert, ...(attributes && { attributes }) },
]
const paragraph = (text: string): Piece => ({ name: 'paragraph', content: [words(text)] })

/** Every node and mark a text may hold, and lists and quotations that two people's deletions have emptied. */
export const everyContent: readonly Piece[] = [
  { name: 'heading', attributes: { level: 3 }, content: [words('Rubrik')] },
  {
    name: 'paragraph',
    content: [
      [
        { insert: 'fet', attributes: { bold: {} } },
        { insert: ' kursiv', attributes: { italic: {} } },
        { insert: ' länk', attributes: { link: { href: 'https://example.se' } } },
        { insert: ' källa', attributes: { 'source--3q2+7w==': { text: 'Skolverket 2023' }, bold: {} } },
      ],
      { name: 'hardBreak' },
      words('ny rad'),
    ],
  },
  { name: 'bulletList', content: [{ name: 'listItem', content: [paragraph('punkt')] }, { name: 'listItem' }] },
  { name: 'orderedList', attributes: { start: 3 }, content: [{ name: 'listItem', content: [paragraph('tre')] }] },
  { name: 'bulletList' },
  { name: 'blockquote', content: [paragraph('citat')] },
  { name: 'blockquote' },
  { name: 'heading', attributes: { level: 4 }, content: [words('Underrubrik')] },
  { name: 'paragraph' },
]

/** What a later version of Samplan might write. */
export const unknownContent: readonly Piece[] = [
  paragraph('Före tabellen.'),
  { name: 'table', content: [paragraph('i tabellen')] },
]
