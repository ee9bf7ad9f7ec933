/** What the event log says of a workshop. */

import type { WorkshopEventKind } from '../../wire/index.ts'
import type { EventWords } from '../eventText.ts'

export const workshopEvents = {
  'workshop-opened': { name: 'Arbetsmöte öppnades', said: ({ words }) => `Öppnade arbetsmötet ”${words('title')}”` },
  'guest-admitted': {
    name: 'Gäst släpptes in',
    said: ({ person, organisation }) => `Släppte in ${person} som gäst för ${organisation}`,
  },
  'guest-refused': {
    name: 'Gäst nekades',
    said: ({ person, organisation }) => `Släppte inte in ${person}, som sa sig komma från ${organisation}`,
  },
  'vote-opened': { name: 'Omröstning öppnades', said: ({ words }) => `Öppnade omröstningen ”${words('question')}”` },
  'vote-closed': {
    name: 'Omröstning avslutades',
    said: ({ words }) => `Avslutade omröstningen ”${words('question')}”. ${words('result')}`,
  },
  'ballot-confirmed': {
    name: 'Gästs röst bekräftades',
    said: ({ person, organisation }) => `Bekräftade att rösten från ${person} gäller för ${organisation}`,
  },
  'workshop-closed': {
    name: 'Arbetsmöte avslutades',
    said: ({ words }) =>
      words('byTime')
        ? `Arbetsmötet ”${words('title')}” tog slut av sig självt`
        : `Avslutade arbetsmötet ”${words('title')}”`,
  },
} satisfies Pick<EventWords, WorkshopEventKind>
