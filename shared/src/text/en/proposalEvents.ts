import type { proposalEvents as swedish } from '../sv/proposalEvents.ts'

const outcomes: Readonly<Record<string, string>> = {
  'taken-up': 'taken up',
  partly: 'partly taken up',
  not: 'not taken up',
}

export const proposalEvents: typeof swedish = {
  'proposals-imported': {
    name: 'Answers were imported',
    said: ({ words }) =>
      `Imported “${words('file')}” into the round “${words('name')}”: ${words('rows')} rows, ${words('proposals')} proposals, ${words('rejects')} left out`,
  },
  'import-taken-back': {
    name: 'An import was taken back',
    said: ({ words }) =>
      `Took back import ${words('number')}, “${words('file')}”, with ${words('proposals')} proposals`,
  },
  'proposal-answered': {
    name: 'A proposal was answered',
    said: ({ words }) =>
      `Answered the proposal in row ${words('row')} of import ${words('number')}: ${outcomes[words('outcome')] ?? ''}`,
  },
}
