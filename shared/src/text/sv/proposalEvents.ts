/** What the event log says of imported proposals. */
import type { EventWords } from '../eventText.ts'

const outcomes: Readonly<Record<string, string>> = {
  'taken-up': 'tas upp',
  partly: 'tas upp delvis',
  not: 'tas inte upp',
}

export const proposalEvents: Pick<EventWords, 'proposals-imported' | 'import-taken-back' | 'proposal-answered'> = {
  'proposals-imported': {
    name: 'Svar lästes in',
    said: ({ words }) =>
      `Läste in ”${words('file')}” i samrådet ”${words('name')}”: ${words('rows')} rader, ${words('proposals')} förslag, ${words('rejects')} togs inte med`,
  },
  'import-taken-back': {
    name: 'Inläsning togs tillbaka',
    said: ({ words }) =>
      `Tog tillbaka inläsning ${words('number')}, ”${words('file')}”, med ${words('proposals')} förslag`,
  },
  'proposal-answered': {
    name: 'Förslag fick svar',
    said: ({ words }) =>
      `Svarade på förslaget i rad ${words('row')} av inläsning ${words('number')}: ${outcomes[words('outcome')] ?? ''}`,
  },
}
