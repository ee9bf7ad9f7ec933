import type { CommitmentAnswer } from '../../plan/index.ts'
import type { Words } from '../sv.ts'
import { decisionEvents } from './decisionEvents.ts'
import { proposalEvents } from './proposalEvents.ts'
import { workshopEvents } from './workshopEvents.ts'

const answers: Readonly<Record<CommitmentAnswer, string>> = {
  accepts: 'Accepted',
  declines: 'Declined',
  later: 'Put off the answer on',
}

const role = (name: string) => name.toLowerCase()

export const eventLog: Words['eventLog'] = {
  title: 'Event log',
  lead: 'Who did what with the plan, and when. Nobody can change or remove an event without it being seen.',
  about: 'Who did what',
  none: 'Nothing has happened yet.',
  filter: 'Show',
  all: 'All events',
  shown: (shown, all) => {
    const events = all === 1 ? 'event' : 'events'
    return shown === all ? `${all} ${events}` : `${shown} of ${all} ${events}`
  },
  number: (number) => `Event ${number}`,
  by: (person, organisation, when) => (organisation ? `${person} for ${organisation}, ${when}` : `${person}, ${when}`),
  somebody: 'somebody whose name has been removed',
  chain: 'The chain',
  chainLead: (number) =>
    `Each event has a checksum of the event itself and of the checksum before it. The server has followed the chain from the first event. This is the checksum of event ${number}:`,
  copyHead: 'Copy the checksum',
  kinds: {
    'plan-created': { name: 'Plan created', said: ({ words }) => `Created the plan “${words('title')}”` },
    'plan-renamed': {
      name: 'Plan renamed',
      said: ({ words }) => `Renamed the plan from “${words('before')}” to “${words('title')}”`,
    },
    'participant-invited': {
      name: 'Invitation made',
      said: (facts) => `Made an invitation as ${role(facts.role)}`,
    },
    'invitation-withdrawn': { name: 'Invitation withdrawn', said: () => 'Withdrew an invitation' },
    'participant-added': {
      name: 'Participant added',
      said: (facts) =>
        `${facts.words('invitationId') ? 'Joined as' : `Added ${facts.person} as`} ${role(facts.role)} for ${facts.organisation}`,
    },
    'participant-changed': {
      name: 'Participant changed',
      said: (facts) => `Changed ${facts.person} to ${role(facts.role)} for ${facts.organisation}`,
    },
    'participant-removed': { name: 'Participant removed', said: ({ person }) => `Removed ${person} from the plan` },
    'version-frozen': { name: 'Version frozen', said: ({ words }) => `Froze version ${words('number')}` },
    'draft-opened': {
      name: 'Draft opened',
      said: ({ words }) => `Opened draft ${words('draft')}: ${words('reason')}`,
    },
    'recovery-copy-kept': { name: 'Recovery copy kept', said: () => 'Had a recovery copy kept' },
    'register-changed': {
      name: 'Register changed',
      said: ({ words, registerPart }) =>
        words('undoes')
          ? `Took back change ${words('undoes')} of the county’s register (change ${words('number')})`
          : `Changed ${registerPart} in the county’s register (change ${words('number')})`,
    },
    ...proposalEvents,
    ...workshopEvents,
    ...decisionEvents,
    'commitment-given': {
      name: 'Commitment answered',
      said: ({ words }) => `${answers[words('answer') as CommitmentAnswer] ?? ''} its part of “${words('title')}”`,
    },
    'plan-linked': {
      name: 'Plan linked',
      said: ({ words, organisation }) =>
        words('side') === 'child'
          ? "Linked the plan to the county's plan"
          : `Linked a sub-plan${organisation && `, ${organisation}`}`,
    },
    'plan-unlinked': {
      name: 'Plan unlinked',
      said: ({ words, organisation }) =>
        words('side') === 'child'
          ? "Unlinked the plan from the county's plan"
          : `Unlinked a sub-plan${organisation && `, ${organisation}`}`,
    },
    'parent-version-chosen': {
      name: "Version of the county's plan chosen",
      said: ({ words }) => `Chose version ${words('version')} of the county's plan to start from`,
    },
    'next-plan-made': {
      name: 'Next year’s plan was made',
      said: ({ words }) =>
        words('side') === 'predecessor'
          ? `Made next year’s plan from version ${words('number')}`
          : `Made the plan from version ${words('number')} of the plan before it`,
    },
    'round-opened': {
      name: 'Consultation opened',
      said: ({ words }) => `Opened the consultation “${words('name')}”, until ${words('end')}`,
    },
    'round-changed': {
      name: 'Consultation changed',
      said: ({ words }) => `Changed the consultation “${words('name')}”`,
    },
    'round-closed': { name: 'Consultation closed', said: ({ words }) => `Closed the consultation “${words('name')}”` },
    'statement-recorded': {
      name: 'Statement recorded',
      said: ({ words, organisation }) =>
        `Recorded a statement by ${organisation} in the consultation “${words('name')}”`,
    },
    'statement-removed': {
      name: 'Statement removed',
      said: ({ words, organisation }) =>
        `Removed a statement by ${organisation} from the consultation “${words('name')}”`,
    },
    'version-handed-in': {
      name: 'Version handed in',
      said: ({ words, date }) =>
        `Recorded that version ${words('number')} was handed in on ${date('on')} to ${words('to')}`,
    },
    'hand-in-withdrawn': {
      name: 'Handing in taken back',
      said: ({ words, date }) =>
        `Took back that version ${words('number')} was handed in on ${date('on')} to ${words('to')}`,
    },
    'version-published': {
      name: 'Version published',
      said: ({ words }) => `Published version ${words('number')} for everybody`,
    },
    'publication-withdrawn': {
      name: 'Publication withdrawn',
      said: ({ words }) => `Withdrew the publication of version ${words('number')}`,
    },
    'statistics-stated': {
      name: 'Statistics stated',
      said: ({ words }) =>
        words('splitBySex') === 'yes'
          ? 'Stated that the statistics are split by sex'
          : `Stated that the statistics are not split by sex: ${words('reason')}`,
    },
  },
}
