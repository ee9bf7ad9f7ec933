/**
 * A text of the plan as lines that a person can check: what each block is, indented by what it lies in, and its words with
 * their marks, `*bold*`, `_italic_`, `<words|address>` and `{words|source}`.
 */
import type { Block, Mark, RichText, TextRun } from '@samplan/shared/plan'

const names = {
  paragraph: 'p',
  heading: 'h',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'quote',
} as const

export function textOutline(text: RichText): string {
  return text.flatMap((block) => blockLines(block)).join('\n')
}

function blockLines(block: Block): readonly string[] {
  const name = `${names[block.type]}${block.level ?? ''}${block.start === undefined ? '' : ` from ${block.start}`}`
  const inner = block.content.flatMap((node) => (node.type === 'text' || node.type === 'hardBreak' ? [] : [node]))
  if (inner.length > 0) return [name, ...inner.flatMap(blockLines).map((line) => `  ${line}`)]
  const words = block.content.map((node) =>
    node.type === 'text' ? runWords(node) : node.type === 'hardBreak' ? '⏎' : '',
  )
  return [`${name} ${words.join('')}`.trimEnd()]
}

function runWords({ text, marks = [] }: TextRun): string {
  return marks.reduceRight(marked, text.replaceAll('\u00a0', '~'))
}

function marked(words: string, { type, href, text }: Mark): string {
  switch (type) {
    case 'bold':
      return `*${words}*`
    case 'italic':
      return `_${words}_`
    case 'link':
      return `<${words}|${href}>`
    case 'source':
      return `{${words}|${text}}`
  }
}
