/** Next year's plan: making it, and how it compares with the version that it was made from. */
import type { CostChoice, RecordKind } from '../../plan/index.ts'
import type { PeopleChoice } from '../../wire/index.ts'
import { formatFigure, noBreak } from '../format.ts'

const kr = (kronor: string) => `${kronor}${noBreak}kr`
const few = (count: number, one: string, many: string) => `${formatFigure(count)} ${count === 1 ? one : many}`

/** "3 nya, 1 borttaget och 2 ändrade" */
function listed(parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false)
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} och ${said.at(-1)}` : (said[0] ?? '')
}

const neuter = { kept: 'Som förut', changed: 'Ändrat', new: 'Nytt', dropped: 'Borttaget', moved: 'Flyttat' }
const common = { kept: 'Som förut', changed: 'Ändrad', new: 'Ny', dropped: 'Borttagen', moved: 'Flyttad' }

export const succession = {
  make: 'Gör nästa års plan',
  /** Where new plans are made. */
  fromOld: 'Bygger den på en plan ni har?',
  fromOldLead: 'Gör den då av planens frysta version, så följer texter, mål och kostnader med.',
  /** Beside a version: what was made from it. */
  madeFrom: 'Nästa plan:',
  madeElsewhere: 'En plan är gjord av den här versionen. Du är inte med i den.',
  title: 'Nästa års plan',
  lead: (plan: string) => `En ny plan som börjar från en fryst version av ${plan}. Den plan ni har nu ändras inte.`,
  noVersion: 'Planen har ingen fryst version än. Nästa års plan görs av en fryst version.',
  notConvenor: 'Den som är sammankallande för planen gör nästa års plan.',
  unreadable: 'Versionen går inte att läsa här. Ladda om sidan.',
  version: 'Gör den av',
  name: 'Planens namn',
  nameMissing: 'Skriv vad planen ska heta.',
  from: 'Första året',
  to: 'Sista året',
  yearsWrong: 'Sista året kommer före det första, eller är mer än tjugo år senare.',
  agreement: 'Överenskommelse som den ska följa',
  brings: 'Det här följer med',
  parts: {
    texts: 'Texter och analyser',
    goals: 'Mål',
    indicators: 'Indikatorer, med utgångsläge och målvärde',
    activities: 'Aktiviteter',
    finished: 'Även aktiviteter som är klara eller avbrutna',
  },
  costs: 'Kostnader',
  costChoices: {
    kept: 'Med beloppen som förslag',
    emptied: 'Rader utan belopp',
    left: 'Inga',
  } satisfies Record<CostChoice, string>,
  firstUseYear: 'År för kostnaderna',
  firstUseYearHint: (first: number) => `Det som låg på ${first} flyttas hit, och senare år lika långt.`,
  yearWrong: 'Skriv ett år, till exempel 2018.',
  sources: 'Pengar från',
  sourcesHint: 'Ett bidrag och en pott gäller sitt år. Välj vad som betalar i stället, eller lämna det öppet.',
  later: 'Väljs senare',
  people: 'Deltagare',
  peopleChoices: {
    same: 'Samma personer, med samma roller',
    convenor: 'Bara du till att börja med',
  } satisfies Record<PeopleChoice, string>,
  left: 'Det här följer inte med',
  leftAlways: 'Synpunkter, samråd, omröstningar, åtaganden och beslut stannar hos planen de hör till.',
  leftFocusArea: (name: string, hasAnalysis: boolean, areas: number) =>
    `${name} finns inte i överenskommelsen ni valde. Kvar blir ${listed([
      hasAnalysis && 'analysen',
      areas > 0 && `kopplingen från ${few(areas, 'område', 'områden')}`,
    ])}.`,
  leftSource: (source: string, lines: number, kronor: string) =>
    `${few(lines, 'kostnadsrad', 'kostnadsrader')} på ${kr(kronor)} från ${source} kommer med utan källa.`,
  leftOrganisation: (name: string) => `${name} finns inte längre i länets register. Där den stod blir det tomt.`,
  leftFinished: (count: number) => `${few(count, 'aktivitet', 'aktiviteter')} som är klar eller avbruten.`,
  leftOutcomes: (count: number) => `${few(count, 'utfall', 'utfall')} som är uppmätta. Utgångsläget står kvar.`,
  leftParentGoals: (count: number) => `Kopplingen till länets mål från ${few(count, 'aktivitet', 'aktiviteter')}.`,
  act: 'Skapa planen',

  compared: 'Jämfört med förra planen',
  noPredecessor: 'Planen är inte gjord av någon annan plan, så det finns inget att jämföra med.',
  comparedWith: (plan: string, number: number, frozenOn: string) => `${plan}, version ${number}, fryst ${frozenOn}`,
  comparedWithLabel: 'Jämförs med',
  differs: 'Den förra planens fil stämmer inte med kontrollsumman. Lita inte på jämförelsen.',
  summary: (
    goals: { readonly new: number; readonly dropped: number; readonly changed: number },
    difference: string | null,
    isHigher: boolean,
  ) => {
    const said = listed([
      goals.new > 0 && few(goals.new, 'nytt', 'nya'),
      goals.dropped > 0 && few(goals.dropped, 'borttaget', 'borttagna'),
      goals.changed > 0 && few(goals.changed, 'ändrat', 'ändrade'),
    ])
    const money =
      difference === null ? 'kostnaden är densamma' : `kostnaden är ${kr(difference)} ${isHigher ? 'högre' : 'lägre'}`
    return `${said ? `Mål: ${said}` : 'Målen är som förut'}; ${money}.`
  },
  years: (before: number, after: number) =>
    `Det som låg på ${before} räknas här på ${after}, och senare år lika långt fram.`,
  goals: 'Mål',
  activities: 'Aktiviteter och kostnader',
  texts: 'Texter och områden',
  money: 'Pengar',
  contents: 'På den här sidan',
  unchanged: (kind: 'goals' | 'activities' | 'texts', count: number) => {
    const names = {
      goals: ['mål', 'mål'],
      activities: ['aktivitet', 'aktiviteter'],
      texts: ['text eller område', 'texter och områden'],
    } as const
    const [one, many] = names[kind]
    return `${few(count, one, many)} är som förut.`
  },
  none: 'Inget är annorlunda.',
  state: (kind: RecordKind, state: keyof typeof neuter) =>
    (kind === 'goals' || kind === 'areas' ? neuter : common)[state],
  moved: (from: string, to: string) => `Flyttat från ${from} till ${to}`,
  noPlace: 'ingen plats i planen',
  top: 'planens översta nivå',
  background: 'Bakgrund',
  analysisOf: (focusArea: string) => `Analys: ${focusArea}`,
  untitled: 'Utan rubrik',
  before: 'Förut',
  now: 'Nu',
  beforeMark: 'Förut: ',
  nowMark: 'Nu: ',
  nothing: 'tomt',
  unsettled: (values: string) => `inte avgjort: ${values}`,
  indicator: (name: string) => `Indikator: ${name}`,
  costLine: (year: number, source: string, payer: string) => `Kostnad ${year}, ${source}, ${payer}`,
  fields: {
    title: 'Rubrik',
    description: 'Beskrivning',
    prose: 'Text',
    name: 'Namn',
    note: 'Anteckning',
    targetGroup: 'Målgrupp',
    text: 'Analys',
    omissionReason: 'Varför det inte finns några mål',
    background: 'Bakgrund',
    horizon: 'Sikt',
    targetDate: 'Måldatum',
    status: 'Läge',
    responsible: 'Ansvarar',
    participantIds: 'Deltar',
    start: 'Start',
    end: 'Slut',
    unit: 'Enhet',
    baselineValue: 'Utgångsläge',
    baselineDate: 'Utgångslägets dag',
    targetValue: 'Målvärde',
    amountOre: 'Belopp',
    useYear: 'År',
    source: 'Pengar från',
    payerId: 'Betalas av',
    kind: 'Slag',
    focusAreaIds: 'Fokusområden',
  },
  moneyHint: 'Varje år står för sig här: det som har flyttats ett år fram är mindre det ena året och mer det andra.',
  bySource: 'Efter källa och år',
  byOrganisation: 'Efter organisation',
  source: 'Källa',
  year: 'År',
  organisation: 'Organisation',
  difference: 'Skillnad',
  secured: 'Säkrat',
  conditional: 'Villkorat',
  other: 'Egna och andra medel',
  sum: 'Summa',
  conditionalWord: 'villkorat',
  noSource: 'Utan källa',
  noPayer: 'Utan betalare',
}

export type SuccessionWords = typeof succession
