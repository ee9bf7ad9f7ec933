/**
 * A text as HTML: what readers and commenters see, what an editor sees of every text that is not near the viewport, and
 * what find, print and screen readers work on. Same elements and classes as the live editor's, so that nothing jumps
 * when one takes the other's place.
 */
import {
  type Block,
  type HardBreak,
  type RichText,
  sourcesEndingAt,
  sourcesOf,
  type TextRun,
} from '@samplan/shared/plan'
import { Fragment, memo, type ReactNode } from 'react'
import type { ShownRange } from './commentRanges.ts'
import { type HeadingLevel, headingTag } from './headingTag.ts'
import { renderRun } from './renderRun.tsx'
import { type NumberLinks, SourceNumber } from './SourceNumber.tsx'

interface RichTextViewProps {
  readonly text: RichText
  /** The level of the heading that the text stands under. */
  readonly under: HeadingLevel
  /** Words that threads are about. */
  readonly ranges: readonly ShownRange[]
  /** Where the numbers of sources are links to their notes. */
  readonly links?: NumberLinks
}

export const RichTextView = memo(function RichTextView({ text, under, ranges, links }: RichTextViewProps) {
  const numbers = new Map(sourcesOf(text).map((source, index) => [source, index + 1]))
  const drawing = { offset: 0, ranges, under, numbers, numbered: new Set<number>(), links: links ?? null }
  return (
    <div className="rich-text" data-text-root="">
      {text.length === 0 ? (
        <p>
          <br />
        </p>
      ) : (
        renderAll(text, drawing)
      )}
    </div>
  )
})

interface Drawing {
  /** How far the rendering has come, in characters; the same measure as the ranges'. */
  offset: number
  readonly ranges: readonly ShownRange[]
  readonly under: HeadingLevel
  readonly numbers: ReadonlyMap<string, number>
  /** Sources that have had their number already; a note leads back to the first. */
  readonly numbered: Set<number>
  readonly links: NumberLinks | null
}

type Content = Block | TextRun | HardBreak

function renderAll(content: readonly Content[], drawing: Drawing): ReactNode {
  // A text is drawn whole each time and its parts have no state, so their order is their identity.
  return content.map((node, index) => (
    <Fragment key={String(index)}>
      {renderNode(node, drawing)}
      {sourcesEndingAt(content, index).map((source) => renderNumber(drawing.numbers.get(source) ?? 0, drawing))}
    </Fragment>
  ))
}

function renderNode(node: Content, drawing: Drawing): ReactNode {
  switch (node.type) {
    case 'text':
      return renderRun(node, drawing)
    case 'hardBreak':
      return <br />
    case 'paragraph':
      return <p>{renderLine(node, drawing)}</p>
    case 'heading': {
      const Heading = headingTag(drawing.under, node.level)
      return <Heading data-level={node.level ?? 3}>{renderLine(node, drawing)}</Heading>
    }
    case 'bulletList':
      return <ul>{renderAll(node.content, drawing)}</ul>
    case 'orderedList':
      return <ol {...(node.start !== undefined && { start: node.start })}>{renderAll(node.content, drawing)}</ol>
    case 'listItem':
      return <li>{renderAll(node.content, drawing)}</li>
    case 'blockquote':
      return <blockquote>{renderAll(node.content, drawing)}</blockquote>
  }
}

/** An empty line keeps its height by a break, as the editor's does; so does one that ends in a break. */
function renderLine({ content }: Block, drawing: Drawing): ReactNode {
  const last = content.at(-1)
  return (
    <>
      {renderAll(content, drawing)}
      {(!last || last.type === 'hardBreak') && <br />}
    </>
  )
}

function renderNumber(number: number, { numbered, links }: Drawing): ReactNode {
  const isFirst = !numbered.has(number)
  numbered.add(number)
  return <SourceNumber key={number} number={number} isFirst={isFirst} links={links} />
}
