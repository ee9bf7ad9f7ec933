/** Frozen versions and how to check one. */
import { formatFigure, noBreak } from '../format.ts'
import type { Words } from '../sv.ts'

export const versions: Words['versions'] = {
  title: 'Versions',
  lead: 'A frozen version never changes. The next freeze makes a version of its own.',
  none: 'No version is frozen yet. The convenor freezes the plan from its page.',
  noSuch: 'The version does not exist',
  list: 'Draft and versions',
  draft: (number) => (number === 1 ? 'Draft' : `Draft ${number}`),
  draftState: 'Being written',
  version: (number) => `Version ${number}`,
  frozenOn: (date) => `Frozen ${date}`,
  statement: (kind, number, when, by) => `${kind}. Version ${number}, frozen ${when} by ${by}.`,
  beforeDue: (days) =>
    days === 0
      ? 'On the last day.'
      : days === 1
        ? 'The day before the last day.'
        : `${formatFigure(days)} days before the last day.`,
  afterDue: (days) => (days === 1 ? 'One day after the last day.' : `${formatFigure(days)} days after the last day.`),
  read: 'Read the plan',
  download: (size) => `Download (JSON, ${size})`,
  downloadName: (number, size) => `Download (JSON, ${size}), version ${number}`,
  check: 'How you check the version',
  checkLead: 'The checksum changes if a single character does. Compare it with the one in the minutes.',
  hash: 'Checksum (SHA-256)',
  copyHash: 'Copy the sum',
  checkFile: 'Check a file',
  checkFileHint: 'The file is computed here in the browser and is sent nowhere.',
  same: (name, number) => `${name} is exactly version ${number}.`,
  different: (name) => `${name} is not this version. At least one character differs.`,
  contentMatches: 'The browser has checked that the plan below agrees with the checksum.',
  contentDiffers: 'The plan below does not agree with the checksum. Do not trust it, and tell whoever runs Samplan.',
  unknownFormat: 'The version was made with a newer Samplan. Reload the page, or download the file.',
  cannotCheck: 'The browser can only compute files at a secure address (https).',
  atFreeze: 'At the freeze',
  checks: 'Checks',
  checksSum: (passed, overridden, warnings) =>
    [
      `${passed} passed`,
      overridden > 0 ? `${overridden} frozen with a reason` : '',
      warnings > 0 ? `${warnings} to look at` : '',
    ]
      .filter(Boolean)
      .join(', '),
  money: 'Money',
  moneySum: (planned, grant) => `${planned}${noBreak}kr, of which state grant ${grant}${noBreak}kr`,
  contents: 'Contents',
  contentsSum: (goals, activities) =>
    `${goals} ${goals === 1 ? 'goal' : 'goals'}, ${activities} ${activities === 1 ? 'activity' : 'activities'}`,
  previous: 'Previous',
  noPrevious: 'The first version',
  overrides: 'Frozen with a reason',
  late: 'Frozen after the last day',
  asRead: 'The plan as it was frozen',
  responsible: 'Responsible',
  participants: 'Takes part',
  targetGroup: 'Target group',
  costs: (activity) => `Costs of ${activity}`,
  year: 'Year',
  cost: 'Cost',
  payer: 'Paid by',
  source: 'Money from',
  amount: 'Amount, kr',
  sum: (stateGrant) => `Sum, of which state grant ${stateGrant}`,
  until: (date) => `until ${date}`,
  from: (date) => `from ${date}`,
  indicator: (name, from, to) => `${name}: ${from} to ${to}`,
  focusArea: (number, name) => `Focus area ${number}, ${name}`,
  background: 'Background',
  analysis: 'Analysis',
  omitted: 'Why there are no goals here',
  empty: 'Nothing written',
  noAmount: 'no amount',
}
