/** Comments: four kinds of view, and the plan's four answers. */
import type { AnswerOutcome, ThreadKind } from '../../wire/index.ts'

export const comments = {
  leave: 'Lämna synpunkt',
  leaveOnWords: 'Lämna synpunkt på orden',
  newView: 'Ny synpunkt',
  kind: 'Typ av synpunkt',
  kinds: {
    change: 'Ändringsförslag',
    question: 'Fråga',
    agree: 'Instämmer',
    object: 'Invänder',
  } satisfies Record<ThreadKind, string>,
  body: 'Synpunkt',
  bodyEmpty: 'Vad vill ni ändra eller lyfta fram?',
  replyAs: (organisation: string) => `Svara som ${organisation}`,
  reply: 'Svara',
  settle: 'Avgör synpunkten…',
  outcome: 'Planens svar',
  outcomes: {
    'taken-in': 'Tas in',
    partly: 'Delvis',
    not: 'Tas inte in',
    noted: 'Noteras',
  } satisfies Record<AnswerOutcome, string>,
  whys: {
    'taken-in': 'En mening om hur den tas in',
    partly: 'Vad tas in, och varför inte resten?',
    not: 'Varför tas den inte in?',
    noted: 'En mening om varför',
  } satisfies Record<AnswerOutcome, string>,
  chooseOutcome: 'Välj ett av de fyra svaren.',
  writeReason: 'Skriv en mening om varför.',
  giveAnswer: 'Skicka svaret',
  changeAnswer: 'Ändra svaret',
  answered: (outcome: string) => `Svaret är skickat: ${outcome}.`,
  waiting: 'Väntar på avgörande',
  showWords: 'Visa orden i planen',
  more: (count: number) => `+${count} ${count === 1 ? 'synpunkt' : 'synpunkter'}`,
  settled: (count: number) => `${count} ${count === 1 ? 'avgjord synpunkt' : 'avgjorda synpunkter'}`,
  appeared: (organisation: string) => `Ny synpunkt från ${organisation}.`,
}
