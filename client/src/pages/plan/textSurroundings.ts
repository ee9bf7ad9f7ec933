/** What the plan's texts share: presence, undo, words, who is who, and the way to comments. */
import type { Organisation, OrganisationId } from '@samplan/shared/plan'
import type { Texts } from '@samplan/shared/text'
import type { TextSurroundings } from '../../editor/index.ts'
import type { PlanActs } from '../../plan/acts/planActs.ts'
import type { NoticeText } from '../../plan/Notice.tsx'
import { createTextStep } from '../../plan/place/textStep.ts'
import type { ThreadsOnPage } from '../../plan/planContext.ts'
import type { PlanSession, Store } from '../../sync/index.ts'

interface Needs {
  readonly session: PlanSession
  readonly texts: Texts
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  readonly threads: ThreadsOnPage
  readonly acts: PlanActs
  readonly notice: Store<NoticeText | null>
}

export function textSurroundings({ session, texts, organisations, threads, acts, notice }: Needs): TextSurroundings {
  return {
    awareness: session.awareness,
    undo: session.undo,
    words: {
      ...texts.writing.row,
      lengthLeft: (characters) => texts.writing.length.left(texts.format.figure(characters)),
      lengthFull: texts.writing.pasted.full,
    },
    noteWords: texts.writing.notes,
    describePerson: ({ organisationId, name }) => {
      const organisation = organisations.get(organisationId)
      return { label: organisation?.shortName ?? name, hue: organisation?.hue ?? 0 }
    },
    onComment: threads.start,
    onOpenThread: threads.open,
    onPasted: (notices) => notice.set({ text: notices.map((one) => texts.writing.pasted[one]).join(' ') }),
    onStep: createTextStep(acts),
    onComposing: session.holdRemote,
  }
}
