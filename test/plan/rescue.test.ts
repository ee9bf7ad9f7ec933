import { rescueWords } from '@samplan/shared/doc'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { replicaOf, typing } from './fixtures.ts'

/** Where in a text: paragraphs, and items of one list. */
const anyPlace = fc.nat({ max: 5 })
const anyDeed = fc.oneof(
  fc.record({ deed: fc.constant('write' as const), place: anyPlace }),
  fc.record({ deed: fc.constant('take' as const), place: anyPlace }),
  fc.record({ deed: fc.constant('erase' as const), place: anyPlace }),
  fc.record({ deed: fc.constant('join' as const), place: anyPlace }),
)
type Deed = typeof anyDeed extends fc.Arbitrary<infer T> ? T : never

const textOf = (doc: Y.Doc) => doc.getXmlFragment('t/plan/background')

function element(name: string, ...inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, inside)
  return made
}

function seeded(): Y.Doc {
  const doc = new Y.Doc()
  const paragraphs = ['Ett.', 'Två.', 'Tre.'].map((words) => element('paragraph', new Y.XmlText(words)))
  const items = ['Fyra.', 'Fem.', 'Sex.'].map((words) =>
    element('listItem', element('paragraph', new Y.XmlText(words))),
  )
  textOf(doc).insert(0, [...paragraphs, element('bulletList', ...items)])
  return doc
}

/** What holds words, in the text's order, with what an editor would take away as a whole. */
function blocksOf(doc: Y.Doc): { run: Y.XmlText; block: Y.XmlElement }[] {
  return [...textOf(doc).createTreeWalker((node) => node instanceof Y.XmlText)].flatMap((run) => {
    const paragraph = run.parent
    if (!(run instanceof Y.XmlText) || !(paragraph instanceof Y.XmlElement)) return []
    const item = paragraph.parent
    return [{ run, block: item instanceof Y.XmlElement ? item : paragraph }]
  })
}

function take(doc: Y.Doc, block: Y.XmlElement): void {
  const around = block.parent as Y.XmlFragment
  const place = around.toArray().indexOf(block)
  if (around instanceof Y.XmlElement && around.length === 1) take(doc, around)
  else around.delete(place, 1)
}

function act(doc: Y.Doc, { deed, place }: Deed, word: string): void {
  const blocks = blocksOf(doc)
  const at = blocks[place % Math.max(1, blocks.length)]
  const before = blocks[(place % Math.max(1, blocks.length)) - 1]
  doc.transact(() => {
    if (deed === 'write' && at) at.run.insert(Math.min(place, at.run.length), word)
    else if (deed === 'write') textOf(doc).insert(0, [element('paragraph', new Y.XmlText(word))])
    else if (deed === 'take' && at) take(doc, at.block)
    else if (deed === 'erase' && at) at.run.delete(0, at.run.length)
    else if (deed === 'join' && at && before) {
      before.run.insert(before.run.length, at.run.toString())
      take(doc, at.block)
    }
  }, typing)
}

/** One who wrote without the server hears what others did meanwhile, and then tells. */
function comeBack(mine: Y.Doc, own: readonly Uint8Array[], server: Y.Doc, isRescued = true): void {
  mine.on('afterTransaction', (transaction) => {
    if (isRescued && !transaction.local) rescueWords(transaction, Y.mergeUpdates([...own]))?.()
  })
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(server, Y.encodeStateVector(mine)), 'wire')
  Y.applyUpdate(server, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(server)), 'wire')
}

function apart(): { mine: Y.Doc; server: Y.Doc; own: Uint8Array[] } {
  const server = seeded()
  const mine = replicaOf(server)
  const own: Uint8Array[] = []
  mine.on('update', (update: Uint8Array, _: unknown, __: Y.Doc, { local }: Y.Transaction) => local && own.push(update))
  return { mine, server, own }
}

const plain = (doc: Y.Doc) =>
  textOf(doc)
    .toString()
    .replaceAll(/<[^>]+>/g, '|')
    .replaceAll(/\|+/g, '|')

describe('words on their way into a block that is gone', () => {
  it('[ED15] are put back where it stood, as a paragraph of their own, and nothing else of it', () => {
    for (const isRescued of [false, true]) {
      const { mine, server, own } = apart()
      act(mine, { deed: 'write', place: 1 }, 'Mitt ord. ')
      act(server, { deed: 'take', place: 1 }, '')
      comeBack(mine, own, server, isRescued)
      expect(plain(server)).toBe(isRescued ? '|Ett.|Mitt ord. |Tre.|Fyra.|Fem.|Sex.|' : '|Ett.|Tre.|Fyra.|Fem.|Sex.|')
      expect(textOf(mine).toString()).toBe(textOf(server).toString())
    }
  })

  it('[ED15] of an item that is gone come after its list, and of a list that is gone in its place', () => {
    const item = apart()
    act(item.mine, { deed: 'write', place: 4 }, 'Mitt ord. ')
    act(item.server, { deed: 'take', place: 4 }, '')
    comeBack(item.mine, item.own, item.server)
    expect(plain(item.server)).toBe('|Ett.|Två.|Tre.|Fyra.|Sex.|Mitt ord. |')
    const list = apart()
    act(list.mine, { deed: 'write', place: 4 }, 'Mitt ord. ')
    for (let turn = 0; turn < 3; turn++) act(list.server, { deed: 'take', place: 3 }, '')
    comeBack(list.mine, list.own, list.server)
    expect(plain(list.server)).toBe('|Ett.|Två.|Tre.|Mitt ord. |')
  })

  it('[ED15] after any edits apart are there once, unless their author took them away', () => {
    const anyEdits = fc.array(anyDeed, { maxLength: 12 })
    fc.assert(
      fc.property(anyEdits, anyEdits, (mineDeeds, theirDeeds) => {
        const { mine, server, own } = apart()
        for (const [number, deed] of mineDeeds.entries()) act(mine, deed, `«${number}»`)
        for (const [number, deed] of theirDeeds.entries()) act(server, deed, `¤${number}¤`)
        const before = plain(mine)
        comeBack(mine, own, server)
        expect(textOf(mine).toString()).toBe(textOf(server).toString())
        const count = (text: string, word: string) => text.split(word).length - 1
        for (const word of mineDeeds.map((_, number) => `«${number}»`))
          expect(count(plain(server), word)).toBe(count(before, word))
      }),
      { numRuns: process.env['PROOF'] ? 20_000 : 500 },
    )
  })
})
