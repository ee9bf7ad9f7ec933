/** What the event log says of boards' decisions. */
import type { DecisionMeaning } from '../../plan/index.ts'
import type { DecisionEventKind } from '../../wire/index.ts'
import type { EventFacts, EventWords } from '../eventText.ts'

const did: Readonly<Record<DecisionMeaning, string>> = {
  adopts: 'antagit',
  'adopts-with-reservation': 'med reservation antagit',
  'sends-back': 'återremitterat',
  declines: 'avslagit',
}

function recorded({ words, date, organisation }: EventFacts): string {
  const version = `version ${words('version')} den ${date('on')}`
  switch (words('type')) {
    case 'received':
      return `Skrev in att ${organisation} har tagit emot ${version}`
    case 'reported':
      return `Skrev in att ${organisation} har anmält ${version} i ${words('board')}`
    default: {
      const paragraph = words('paragraph') ? `, § ${words('paragraph')}` : ', utan §'
      const meaning = did[words('meaning') as DecisionMeaning] ?? 'beslutat om'
      return `Skrev in att ${organisation} har ${meaning} ${version} i ${words('board')}${paragraph}`
    }
  }
}

const steps: Readonly<Record<string, string>> = { received: 'har tagit emot', reported: 'har anmält' }

export const decisionEvents = {
  'decision-recorded': { name: 'Beslut skrevs in', said: recorded },
  'decision-taken-back': {
    name: 'Beslut togs tillbaka',
    said: ({ words, organisation }) =>
      `Tog tillbaka att ${organisation} ${steps[words('step')] ?? 'har beslutat om'} version ${words('version')}: ${words('reason')}`,
  },
} satisfies Pick<EventWords, DecisionEventKind>
