/** The catalogue of granted projects. Comes with its page, not with every page. */
import type { ProjectState } from '../../rules/index.ts'
import { noBreak } from '../format.ts'

const kr = (kronor: string) => `${kronor}${noBreak}kr`
const projectCount = (count: number) => `${count} projekt`

export const projects = {
  title: (county: string) => `Beviljade projekt i ${county}`,
  lead: (count: number, plans: number, kronor: string) =>
    `${projectCount(count)} i ${plans === 1 ? 'en plan' : `${plans} planer`} har fått ${kr(kronor)} i statsbidrag och ur potter. Uppgifterna är de som står i planernas senaste frysta versioner.`,
  none: 'Inget projekt i de planer som du är med i har fått bidrag i en fryst version än.',
  notFrozen: (plan: string) => `${plan} har ingen fryst version än. Dess projekt visas när den är fryst.`,
  conditional: (kronor: string) => `${kr(kronor)} som är villkorade är inte med.`,
  ungranted: (kronor: string) => `${kr(kronor)} på bidragsposter som betalaren inte har något bidrag på är inte med.`,
  toMoney: 'Länets pengar',
  about: 'Projekten',
  filter: {
    title: 'Sök och välj',
    words: 'Ord i projekt, mål eller plan',
    year: 'Används år',
    source: 'Pengar från',
    organisation: 'Organisation',
    focusArea: 'Fokusområde',
    all: 'Alla',
    shown: (count: number, kronor: string) => `${projectCount(count)}, ${kr(kronor)}`,
    nothing: 'Inget projekt passar in.',
  },
  heads: {
    project: 'Projekt',
    organisations: 'Ansvarig och medverkande',
    money: 'Pengar från',
    time: 'Tid och läge',
    amount: 'Beviljat, kr',
  },
  goal: (goal: string) => `Mål ${goal}`,
  version: (plan: string, number: number) => `${plan}, version ${number}`,
  withOthers: (names: string) => `med ${names}`,
  nobody: 'Ingen ansvarig angiven',
  part: (source: string, year: number) => `${source}, ${year}`,
  example: 'exempelsiffra',
  noPeriod: 'Ingen tid angiven',
  states: {
    planned: 'Planerat',
    running: 'Pågår',
    done: 'Avslutat',
    reported: 'Avslutat, målet är uppmätt',
    stopped: 'Avbrutet',
  } satisfies Record<ProjectState, string>,
  result: (name: string, steps: string) => `${name}: ${steps}`,
  baseline: (value: string, day: string) => `${value} från början (${day})`,
  latest: (value: string, day: string) => `${value} uppmätt ${day}`,
  target: (value: string, day: string) => `ska bli ${value} till ${day}`,
  sum: 'Summa av de som visas',
  download: 'Hämta som CSV',
  fileName: (county: string) => `Projekt i ${county}.csv`,
  csv: [
    'Projekt',
    'Ansvarig',
    'Medverkande',
    'Plan',
    'Version',
    'Mål',
    'Fokusområden',
    'Pengar från',
    'Används år',
    'Beviljat kr',
    'Start',
    'Slut',
    'Läge',
  ],
}

export type ProjectTexts = typeof projects
