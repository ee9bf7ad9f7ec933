/**
 * The living edge of a block: who is here, open threads, findings, commitments, last change, in that order. It hangs beside the
 * block without taking part in its height, so that the text never moves because somebody wrote a note.
 */
import type { IsoInstant, OrganisationId } from '@samplan/shared/plan'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useFindings, useKeyed, useLastChange, usePeople } from '../board/boardHooks.ts'
import type { BlockId } from '../board/planIndex.ts'
import { usePlan } from '../planContext.ts'
import { FindingNotes } from './FindingNote.tsx'
import { useMarginStack } from './marginStack.ts'
import { PeopleNote } from './PeopleNote.tsx'
import { SelectedWords } from './SelectedWords.tsx'

interface MarginProps {
  readonly blockId: BlockId
  /** What stands first whatever happens, such as an area's sum. */
  readonly children?: ReactNode
}

export function Margin({ blockId, children }: MarginProps) {
  const { threads, commitments } = usePlan()
  const people = usePeople(blockId)
  const findings = useFindings(blockId)
  const change = useLastChange(blockId)
  const blockThreads = useKeyed(threads.byBlock, blockId)
  const composing = useKeyed(threads.composing, blockId)
  const selected = useKeyed(threads.selected, blockId)
  const asked = useKeyed(commitments.byActivity, blockId)
  const hasNotes =
    people.length > 0 || findings.length > 0 || blockThreads || composing || selected || change || asked || children
  if (!hasNotes) return <div className="margin" />
  return (
    <StackedMargin>
      {children}
      <PeopleNote people={people} />
      {(blockThreads || composing) && <threads.Notes blockId={blockId} />}
      {selected && !composing && <SelectedWords anchor={selected} />}
      <FindingNotes findings={findings} />
      {asked && <commitments.Note blockId={blockId} />}
      {change && people.length === 0 && <LastChangeNote organisationId={change.organisationId} at={change.at} />}
    </StackedMargin>
  )
}

function StackedMargin({ children }: { readonly children: ReactNode }) {
  const notes = useRef<HTMLDivElement>(null)
  const stack = useMarginStack()
  useLayoutEffect(() => (notes.current ? stack.add(notes.current) : undefined), [stack])
  return (
    <div className="margin">
      <div className="margin-notes" ref={notes}>
        {children}
      </div>
    </div>
  )
}

interface LastChangeNoteProps {
  readonly organisationId: OrganisationId
  readonly at: IsoInstant
}

function LastChangeNote({ organisationId, at }: LastChangeNoteProps) {
  const { texts, organisationOf, now } = usePlan()
  const organisation = organisationOf(organisationId)
  return organisation ? (
    <p className="note-quiet">{texts.plan.lastChange(organisation.shortName, texts.format.moment(at, now()))}</p>
  ) : null
}
