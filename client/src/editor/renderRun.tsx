/** Words with their marks, cut where the words of threads begin and end. */
import { isSafeLink, type Mark, type TextRun } from '@samplan/shared/plan'
import type { ReactNode } from 'react'
import type { ShownRange } from './commentRanges.ts'

interface Cut {
  offset: number
  readonly ranges: readonly ShownRange[]
}

/** Moves the offset past the words. */
export function renderRun({ text, marks = [] }: TextRun, cut: Cut): ReactNode {
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
  return marks.reduceRight<ReactNode>(wrap, pieces)
}

function wrap(inner: ReactNode, { type, href, text }: Mark): ReactNode {
  switch (type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'source':
      return (
        <span className="source" data-source={text}>
          {inner}
        </span>
      )
    case 'link':
      return isSafeLink(href) ? (
        <a href={href} rel="noopener noreferrer">
          {inner}
        </a>
      ) : (
        inner
      )
  }
}
