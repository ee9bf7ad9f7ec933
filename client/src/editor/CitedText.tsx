/** A text with its notes, where it is only read: the numbers lead to the notes, and back. */
import type { RichText } from '@samplan/shared/plan'
import { useId, useMemo } from 'react'
import type { ShownRange } from './commentRanges.ts'
import type { HeadingLevel } from './headingTag.ts'
import { RichTextView } from './RichTextView.tsx'
import { SourceNotes, type SourceWords } from './SourceNotes.tsx'

interface CitedTextProps {
  readonly text: RichText
  /** The level of the heading that the text stands under. */
  readonly under: HeadingLevel
  readonly words: SourceWords
  readonly ranges?: readonly ShownRange[]
}

const noRanges: readonly ShownRange[] = []

export function CitedText({ text, under, words, ranges = noRanges }: CitedTextProps) {
  const linkId = useId()
  const links = useMemo(() => ({ linkId, words }), [linkId, words])
  return (
    <>
      <RichTextView text={text} under={under} ranges={ranges} links={links} />
      <SourceNotes text={text} words={words} linkId={linkId} />
    </>
  )
}
