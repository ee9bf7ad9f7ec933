/** The page of the plan's event log. */
import type { CommitmentAnswer } from '../../plan/index.ts'
import type { EventWords } from '../eventText.ts'
import { decisionEvents } from './decisionEvents.ts'
import { proposalEvents } from './proposalEvents.ts'
import { workshopEvents } from './workshopEvents.ts'

const answers: Readonly<Record<CommitmentAnswer, string>> = {
  accepts: 'Åtog sig',
  declines: 'Avböjde',
  later: 'Sköt upp svaret om',
}

const role = (name: string) => name.toLowerCase()

export const eventLog = {
  title: 'Händelselogg',
  lead: 'Vem som gjorde vad med planen, och när. Ingen kan ändra en händelse eller ta bort den utan att det syns.',
  about: 'Vem som gjorde vad',
  none: 'Inget har hänt än.',
  filter: 'Visa',
  all: 'Alla händelser',
  shown: (shown: number, all: number) => {
    const events = all === 1 ? 'händelse' : 'händelser'
    return shown === all ? `${all} ${events}` : `${shown} av ${all} ${events}`
  },
  number: (number: number) => `Händelse ${number}`,
  by: (person: string, organisation: string, when: string) =>
    organisation ? `${person} för ${organisation}, ${when}` : `${person}, ${when}`,
  /** A person whose name has been taken away. */
  somebody: 'någon vars namn är borttaget',
  chain: 'Kedjan',
  chainLead: (number: number) =>
    `Varje händelse har en kontrollsumma som räknas på händelsen och på summan före. Servern har följt kedjan från den första händelsen. Det här är summan för händelse ${number}:`,
  copyHead: 'Kopiera summan',
  kinds: {
    'plan-created': { name: 'Planen skapades', said: ({ words }) => `Skapade planen ”${words('title')}”` },
    'plan-renamed': {
      name: 'Planen bytte namn',
      said: ({ words }) => `Bytte planens namn från ”${words('before')}” till ”${words('title')}”`,
    },
    'participant-invited': {
      name: 'Inbjudan skickades',
      said: (facts) => `Gjorde en inbjudan som ${role(facts.role)}`,
    },
    'invitation-withdrawn': { name: 'Inbjudan drogs tillbaka', said: () => 'Drog tillbaka en inbjudan' },
    'participant-added': {
      name: 'Deltagare kom till',
      said: (facts) =>
        `${facts.words('invitationId') ? 'Gick med som' : `Lade till ${facts.person} som`} ${role(facts.role)} för ${facts.organisation}`,
    },
    'participant-changed': {
      name: 'Deltagare ändrades',
      said: (facts) => `Ändrade ${facts.person} till ${role(facts.role)} för ${facts.organisation}`,
    },
    'participant-removed': { name: 'Deltagare togs bort', said: ({ person }) => `Tog bort ${person} ur planen` },
    'version-frozen': { name: 'Version frystes', said: ({ words }) => `Fryste version ${words('number')}` },
    'draft-opened': {
      name: 'Utkast öppnades',
      said: ({ words }) => `Öppnade utkast ${words('draft')}: ${words('reason')}`,
    },
    'recovery-copy-kept': { name: 'Räddningskopia sparades', said: () => 'Fick en räddningskopia sparad' },
    'register-changed': {
      name: 'Registret ändrades',
      said: ({ words, registerPart }) =>
        words('undoes')
          ? `Tog tillbaka ändring ${words('undoes')} av länets register (ändring ${words('number')})`
          : `Ändrade ${registerPart} i länets register (ändring ${words('number')})`,
    },
    ...proposalEvents,
    ...workshopEvents,
    ...decisionEvents,
    'commitment-given': {
      name: 'Svar på åtagande',
      said: ({ words }) => `${answers[words('answer') as CommitmentAnswer] ?? ''} sin del av ”${words('title')}”`,
    },
    'plan-linked': {
      name: 'Plan kopplades',
      said: ({ words, organisation }) =>
        words('side') === 'child'
          ? 'Kopplade planen till länets plan'
          : `Kopplade en delplan${organisation && `, ${organisation}`}`,
    },
    'plan-unlinked': {
      name: 'Plan kopplades loss',
      said: ({ words, organisation }) =>
        words('side') === 'child'
          ? 'Kopplade loss planen från länets plan'
          : `Kopplade loss en delplan${organisation && `, ${organisation}`}`,
    },
    'parent-version-chosen': {
      name: 'Version av länets plan valdes',
      said: ({ words }) => `Valde version ${words('version')} av länets plan att utgå från`,
    },
    'next-plan-made': {
      name: 'Nästa års plan gjordes',
      said: ({ words }) =>
        words('side') === 'predecessor'
          ? `Gjorde nästa års plan av version ${words('number')}`
          : `Gjorde planen av version ${words('number')} av förra planen`,
    },
    'round-opened': {
      name: 'Samråd öppnades',
      said: ({ words }) => `Öppnade samrådet ”${words('name')}”, till och med ${words('end')}`,
    },
    'round-changed': { name: 'Samråd ändrades', said: ({ words }) => `Ändrade samrådet ”${words('name')}”` },
    'round-closed': { name: 'Samråd avslutades', said: ({ words }) => `Avslutade samrådet ”${words('name')}”` },
    'statement-recorded': {
      name: 'Yttrande skrevs in',
      said: ({ words, organisation }) => `Skrev in ett yttrande från ${organisation} i samrådet ”${words('name')}”`,
    },
    'statement-removed': {
      name: 'Yttrande togs bort',
      said: ({ words, organisation }) => `Tog bort ett yttrande från ${organisation} ur samrådet ”${words('name')}”`,
    },
    'version-handed-in': {
      name: 'Version lämnades in',
      said: ({ words, date }) =>
        `Skrev att version ${words('number')} lämnades in den ${date('on')} till ${words('to')}`,
    },
    'hand-in-withdrawn': {
      name: 'Inlämning togs tillbaka',
      said: ({ words, date }) =>
        `Tog tillbaka att version ${words('number')} lämnades in den ${date('on')} till ${words('to')}`,
    },
    'version-published': {
      name: 'Version publicerades',
      said: ({ words }) => `Publicerade version ${words('number')} för alla`,
    },
    'publication-withdrawn': {
      name: 'Publicering togs bort',
      said: ({ words }) => `Tog bort publiceringen av version ${words('number')}`,
    },
    'statistics-stated': {
      name: 'Uppgift om statistiken',
      said: ({ words }) =>
        words('splitBySex') === 'yes'
          ? 'Uppgav att statistiken är uppdelad på kön'
          : `Uppgav att statistiken inte är uppdelad på kön: ${words('reason')}`,
    },
  } satisfies EventWords,
}
