/**
 * A text as HTML: what readers and commenters see, what an editor sees of every text that is not near the viewport, and
 * what find, print and screen readers work on. Same elements and classes as the live editor's, so that nothing jumps
 * when one takes the other's place.
 */
import { type Block, type HardBreak, isSafeLink, type RichText, type TextRun } from '@samplan/shared/plan'
import { Fragment, memo, type ReactNode } from 'react'
import type { ShownRange } from './commentRanges.ts'

export interface RichTextViewProps {
  readonly text: RichText
  /** Words that threads are about. */
  readonly ranges?: readonly ShownRange[]
}

const noRanges: readonly ShownRange[] = []

export const RichTextView = memo(function RichTextView({ text, ranges = noRanges }: RichTextViewProps) {
  const cut = { offset: 0, ranges }
  return (
    <div className="rich-text" data-text-root="">
      {text.length === 0 ? (
        <p>
          <br />
        </p>
      ) : (
        renderAll(text, cut)
      )}
    </div>
  )
})

/** How far the rendering has come, in characters; the same measure as the ranges'. */
interface Cut {
  offset: number
  readonly ranges: readonly ShownRange[]
}

type Content = Block | TextRun | HardBreak

function renderAll(content: readonly Content[], cut: Cut): ReactNode {
  // A text is drawn whole each time and its parts have no state, so their order is their identity.
  return content.map((node, index) => <Fragment key={String(index)}>{renderNode(node, cut)}</Fragment>)
}

function renderNode(node: Content, cut: Cut): ReactNode {
  switch (node.type) {
    case 'text':
      return renderRun(node, cut)
    case 'hardBreak':
      return <br />
    case 'paragraph':
      return <p>{renderLine(node, cut)}</p>
    case 'heading':
      return node.level === 4 ? <h4>{renderLine(node, cut)}</h4> : <h3>{renderLine(node, cut)}</h3>
    case 'bulletList':
      return <ul>{renderAll(node.content, cut)}</ul>
    case 'orderedList':
      return <ol>{renderAll(node.content, cut)}</ol>
    case 'listItem':
      return <li>{renderAll(node.content, cut)}</li>
    case 'blockquote':
      return <blockquote>{renderAll(node.content, cut)}</blockquote>
  }
}

/** An empty line keeps its height by a break, as the editor's does; so does one that ends in a break. */
function renderLine({ content }: Block, cut: Cut): ReactNode {
  const last = content.at(-1)
  return (
    <>
      {renderAll(content, cut)}
      {(!last || last.type === 'hardBreak') && <br />}
    </>
  )
}

function renderRun({ text, marks = [] }: TextRun, cut: Cut): ReactNode {
  const start = cut.offset
  cut.offset += text.length
  const borders = new Set([0, text.length])
  for (const { from, to } of cut.ranges) {
    for (const border of [from - start, to - start]) if (border > 0 && border < text.length) borders.add(border)
  }
  const cuts = [...borders].sort((a, b) => a - b)
  const pieces = cuts.slice(0, -1).map((from, index) => {
    const range = cut.ranges.find((other) => other.from <= start + from && start + from < other.to)
    const words = text.slice(from, cuts[index + 1])
    if (!range) return words
    return (
      <mark key={from} className={`comment-range is-${range.look}`} data-thread={range.id}>
        {words}
      </mark>
    )
  })
  return marks.reduceRight<ReactNode>((inner, { type, href }) => {
    if (type === 'bold') return <strong>{inner}</strong>
    if (type === 'italic') return <em>{inner}</em>
    return isSafeLink(href) ? (
      <a href={href} rel="noopener noreferrer">
        {inner}
      </a>
    ) : (
      inner
    )
  }, pieces)
}
