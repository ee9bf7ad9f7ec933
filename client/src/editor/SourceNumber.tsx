/** The number of a source behind its words: a link to its note where the text is only read. */
import type { SourceWords } from './SourceNotes.tsx'

export interface NumberLinks {
  readonly words: SourceWords
  /** What the ids of the notes begin with. */
  readonly linkId: string
}

interface SourceNumberProps {
  readonly number: number
  /** A source that is met again has one note, which leads back to the first. */
  readonly isFirst: boolean
  readonly links: NumberLinks | null
}

/** The figure is drawn by the style sheet: the text's DOM holds nothing but the text, and every offset counts on it. */
export function SourceNumber({ number, isFirst, links }: SourceNumberProps) {
  if (!links) return <span className="source-end" data-number={number} />
  const { words, linkId } = links
  return (
    <a
      className="source-end"
      data-number={number}
      href={`#${linkId}-${number}`}
      aria-label={words.sourceNumber(number)}
      {...(isFirst && { id: `${linkId}-at-${number}` })}
    />
  )
}
