/** What a text rests on, as notes under it: numbered as they are met, on screen, in print and in a frozen version. */
import { isSafeLink, type RichText, sourcesOf } from '@samplan/shared/plan'
import { CornerLeftUp } from 'lucide-react'

interface SourceNotesProps {
  readonly text: RichText
  readonly words: SourceWords
  /** Where the numbers in the text are links: what their notes' ids begin with. */
  readonly linkId?: string
}

export interface SourceWords {
  readonly sources: string
  readonly sourceNumber: (number: number) => string
  readonly backToText: (number: number) => string
}

export function SourceNotes({ text, words, linkId }: SourceNotesProps) {
  const sources = sourcesOf(text)
  if (sources.length === 0) return null
  return (
    <ol className="source-notes" aria-label={words.sources}>
      {sources.map((source, index) => (
        <li key={source} {...(linkId !== undefined && { id: `${linkId}-${index + 1}`, tabIndex: -1 })}>
          <SourceText source={source} />
          {linkId !== undefined && (
            <a className="source-back" href={`#${linkId}-at-${index + 1}`} aria-label={words.backToText(index + 1)}>
              <CornerLeftUp size={14} aria-hidden="true" />
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

/** An address in it is a link. */
function SourceText({ source }: { readonly source: string }) {
  return source.split(/(https:\/\/[^\s<>"']+[^\s<>"'.,;:)])/).map((part, index) =>
    index % 2 === 1 && isSafeLink(part) ? (
      // A note is drawn whole each time; its parts have no state.
      <a key={String(index)} href={part} rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
