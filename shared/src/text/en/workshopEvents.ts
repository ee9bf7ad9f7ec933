import type { WorkshopEventKind } from '../../wire/index.ts'
import type { EventWords } from '../eventText.ts'

export const workshopEvents: Pick<EventWords, WorkshopEventKind> = {
  'workshop-opened': { name: 'Workshop opened', said: ({ words }) => `Opened the workshop “${words('title')}”` },
  'guest-admitted': {
    name: 'Guest let in',
    said: ({ person, organisation }) => `Let in ${person} as a guest for ${organisation}`,
  },
  'guest-refused': {
    name: 'Guest turned away',
    said: ({ person, organisation }) => `Did not let in ${person}, who said they came from ${organisation}`,
  },
  'vote-opened': { name: 'Vote opened', said: ({ words }) => `Opened the vote “${words('question')}”` },
  'vote-closed': {
    name: 'Vote closed',
    said: ({ words }) => `Closed the vote “${words('question')}”. ${words('result')}`,
  },
  'ballot-confirmed': {
    name: 'Guest’s vote confirmed',
    said: ({ person, organisation }) => `Confirmed that the vote of ${person} counts for ${organisation}`,
  },
  'workshop-closed': {
    name: 'Workshop closed',
    said: ({ words }) =>
      words('byTime') ? `The workshop “${words('title')}” ended by itself` : `Closed the workshop “${words('title')}”`,
  },
}
