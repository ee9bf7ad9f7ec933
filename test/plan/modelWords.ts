/** Words in the texts of a random history: typed so that each stays whole, and found again wherever they are. */
import * as Y from 'yjs'

export const choose = <T>(from: readonly T[], number: number): T | undefined => from[number % Math.max(1, from.length)]

/** In one of the paragraphs, most often the first, which is made where there is none; now and then in a new one at the end. */
export function typeWord(text: Y.XmlFragment, word: string, c: number, d: number): void {
  const first = text.length > 0 ? text.get(0) : undefined
  if (!(first instanceof Y.XmlElement) || d % 5 === 0) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(word)])
    text.insert(text.length, [paragraph])
    return
  }
  const blocks = text.toArray().filter((block) => block instanceof Y.XmlElement)
  const block = (d % 5 < 3 ? choose(blocks, d) : first) ?? first
  const run = block.length > 0 ? block.get(0) : undefined
  if (run instanceof Y.XmlText) run.insert(between(wordsOf(run), c), word, {})
  else block.insert(0, [new Y.XmlText(word)])
}

/** Without marks, which a text's own string shows as tags. */
function wordsOf(text: Y.XmlText): string {
  return (text.toDelta() as readonly { readonly insert: string }[]).map(({ insert }) => insert).join('')
}

/** A place that is not inside another word, so that words stay whole. */
function between(text: string, number: number): number {
  const places = [0, text.length, ...[...text.matchAll(/»/g)].map(({ index }) => index + 1)]
  return choose(places, number) ?? 0
}

export function findWord(
  doc: Y.Doc,
  { root, word }: { readonly root: string; readonly word: string },
): { text: Y.XmlText; at: number } | null {
  for (const node of doc.getXmlFragment(root).createTreeWalker(() => true)) {
    if (!(node instanceof Y.XmlText)) continue
    const at = wordsOf(node).indexOf(word)
    if (at >= 0) return { text: node, at }
  }
  return null
}
