/** Whether two texts read the same, marks and sources included: how their runs are cut says nothing. */
import { type Block, hasText, type RichText } from '../../plan/index.ts'
import { sameData } from '../register/sameData.ts'

export function sameText(one: RichText, other: RichText): boolean {
  if (one === other) return true
  const before = known.get(other)
  if (before?.one === one) return before.isSame
  const isSame = compare(one, other)
  known.set(other, { one, isSame })
  return isSame
}

/** A text that nobody has changed is the same object from one reading to the next, and is compared once. */
const known = new WeakMap<RichText, { readonly one: RichText; readonly isSame: boolean }>()

function compare(one: RichText, other: RichText): boolean {
  if (!hasText(one) || !hasText(other)) return hasText(one) === hasText(other)
  return sameData(one.map(joined), other.map(joined))
}

type Content = Block['content'][number]

function joined(block: Block): Block {
  const content: Content[] = []
  for (const node of block.content) {
    const last = content.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameData(node.marks ?? [], last.marks ?? [])) {
      content[content.length - 1] = { ...last, text: last.text + node.text }
    } else content.push(node.type === 'text' || node.type === 'hardBreak' ? node : joined(node))
  }
  return { ...block, content }
}
