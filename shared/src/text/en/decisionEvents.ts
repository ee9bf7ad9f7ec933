import type { DecisionMeaning } from '../../plan/index.ts'
import type { DecisionEventKind } from '../../wire/index.ts'
import type { EventWords } from '../eventText.ts'

const did: Readonly<Record<DecisionMeaning, string>> = {
  adopts: 'adopted',
  'adopts-with-reservation': 'adopted, with a reservation,',
  'sends-back': 'sent back',
  declines: 'declined',
}

const steps: Readonly<Record<string, string>> = { received: 'has received', reported: 'has reported' }

export const decisionEvents: Pick<EventWords, DecisionEventKind> = {
  'decision-recorded': {
    name: 'Decision recorded',
    said: ({ words, date, organisation }) => {
      const version = `version ${words('version')} on ${date('on')}`
      switch (words('type')) {
        case 'received':
          return `Recorded that ${organisation} has received ${version}`
        case 'reported':
          return `Recorded that ${organisation} has reported ${version} to ${words('board')}`
        default: {
          const paragraph = words('paragraph') ? `, § ${words('paragraph')}` : ', without §'
          const meaning = did[words('meaning') as DecisionMeaning] ?? 'decided on'
          return `Recorded that ${organisation} has ${meaning} ${version} in ${words('board')}${paragraph}`
        }
      }
    },
  },
  'decision-taken-back': {
    name: 'Decision taken back',
    said: ({ words, organisation }) =>
      `Took back that ${organisation} ${steps[words('step')] ?? 'has decided on'} version ${words('version')}: ${words('reason')}`,
  },
}
