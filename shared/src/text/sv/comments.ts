/** Comments (*synpunkter*) and their answers. */
import type { AnswerOutcome, ThreadKind } from '../../wire/index.ts'

export const comments = {
  leave: 'Lämna synpunkt',
  kind: 'Vad är det för synpunkt?',
  kinds: {
    question: 'Fråga',
    change: 'Föreslår ändring',
    agree: 'Instämmer',
    object: 'Invänder',
  } satisfies Record<ThreadKind, string>,
  outcome: 'Svar på synpunkten',
  outcomes: {
    'taken-in': 'Tas in',
    partly: 'Delvis',
    not: 'Tas inte in',
    noted: 'Noteras',
  } satisfies Record<AnswerOutcome, string>,
}
