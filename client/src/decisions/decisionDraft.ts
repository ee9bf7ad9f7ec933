/** What somebody has typed about one step, whether or not it can be said like that yet. */
import {
  type DecisionMeaning,
  type DecisionSaid,
  type DecisionStep,
  isIsoDate,
  meaningNeedsWords,
  type UnnumberedForm,
} from '@samplan/shared/plan'
import { decisionFault } from '@samplan/shared/rules'
import type { DecisionWords } from '@samplan/shared/text'
import type { DecisionsScreen } from './decisionsContext.ts'

export interface DecisionDraft {
  readonly on: string
  readonly board: string
  /** Nobody has chosen beforehand. */
  readonly meaning: DecisionMeaning | ''
  readonly words: string
  readonly reference: 'paragraph' | 'unnumbered'
  readonly paragraph: string
  readonly minutes: string
  readonly form: UnnumberedForm
  readonly reason: string
}

const empty: DecisionDraft = {
  on: '',
  board: '',
  meaning: '',
  words: '',
  reference: 'paragraph',
  paragraph: '',
  minutes: '',
  form: 'delegation',
  reason: '',
}

/** What stands, to be corrected; or nothing yet. */
export function draftOf(said: DecisionSaid | undefined): DecisionDraft {
  if (!said || said.type === 'taken-back') return empty
  if (said.type === 'received') return { ...empty, on: said.on }
  if (said.type === 'reported') return { ...empty, on: said.on, board: said.board }
  const { on, board, meaning, words, reference } = said
  const { kind, ...named } = reference
  return { ...empty, on, board, meaning, words, reference: kind, ...named }
}

export type DraftField = 'on' | 'board' | 'meaning' | 'words' | 'paragraph' | 'reason'
export type DraftFaults = Partial<Readonly<Record<DraftField, string>>>

type Days = Pick<DecisionsScreen, 'frozenOn' | 'today' | 'texts'>

/** What is wrong, field by field; nothing where it can be sent. */
export function draftFaults(step: DecisionStep, draft: DecisionDraft, words: DecisionWords, days: Days): DraftFaults {
  const ofDay = dayFault(draft, words, days)
  const of = (field: DraftField, isWrong: boolean, said: string) => (isWrong ? { [field]: said } : {})
  const isDecided = step === 'decided'
  return {
    ...(ofDay && { on: ofDay }),
    ...of('board', step !== 'received' && draft.board.trim() === '', words.boardMissing),
    ...of('meaning', isDecided && draft.meaning === '', words.meaningMissing),
    ...of('words', isDecided && needsWords(draft) && draft.words.trim() === '', words.wordsMissing),
    ...of(
      'paragraph',
      isDecided && draft.reference === 'paragraph' && !/\d/.test(draft.paragraph),
      words.paragraphMissing,
    ),
    ...of(
      'reason',
      isDecided && draft.reference === 'unnumbered' && draft.reason.trim() === '',
      words.formReasonMissing,
    ),
  }
}

function dayFault({ on }: DecisionDraft, words: DecisionWords, { frozenOn, today, texts }: Days): string | null {
  if (!isIsoDate(on)) return words.dayMissing
  const fault = decisionFault({ type: 'received', on }, { frozenOn, today })
  return fault === 'not-that-day' ? words.dayWrong(texts.format.date(frozenOn)) : null
}

export function needsWords({ meaning }: DecisionDraft): boolean {
  return meaning !== '' && meaningNeedsWords(meaning)
}

/** Null where a date or a choice is missing. */
export function draftSaid(step: DecisionStep, draft: DecisionDraft): DecisionSaid | null {
  const { on, meaning } = draft
  if (!isIsoDate(on)) return null
  const board = draft.board.trim()
  switch (step) {
    case 'received':
      return { type: step, on }
    case 'reported':
      return { type: step, on, board }
    case 'decided':
      if (meaning === '') return null
      return { type: step, on, board, meaning, words: draft.words.trim(), reference: referenceOf(draft) }
  }
}

function referenceOf({ reference, paragraph, minutes, form, reason }: DecisionDraft) {
  return reference === 'paragraph'
    ? ({ kind: reference, paragraph: paragraph.trim(), minutes: minutes.trim() } as const)
    : ({ kind: reference, form, reason: reason.trim() } as const)
}
