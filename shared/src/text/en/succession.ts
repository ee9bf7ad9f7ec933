import { formatFigure, noBreak } from '../format.ts'
import type { SuccessionWords } from '../sv/succession.ts'

const kr = (kronor: string) => `${kronor}${noBreak}kr`
const few = (count: number, one: string, many: string) => `${formatFigure(count)} ${count === 1 ? one : many}`

function listed(parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false)
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '')
}

const states = { kept: 'As before', changed: 'Changed', new: 'New', dropped: 'Removed', moved: 'Moved' }

export const succession: SuccessionWords = {
  make: 'Make next year’s plan',
  fromOld: 'Does it build on a plan that you have?',
  fromOldLead: 'Then make it from that plan’s frozen version, and texts, goals and costs come along.',
  madeFrom: 'Next plan:',
  madeElsewhere: 'A plan has been made from this version. You do not take part in it.',
  title: 'Next year’s plan',
  lead: (plan) =>
    `A new plan that begins from a frozen version of ${plan}. The plan that you have now does not change.`,
  noVersion: 'The plan has no frozen version yet. Next year’s plan is made from a frozen version.',
  notConvenor: 'Whoever convenes the plan makes next year’s plan.',
  unreadable: 'The version cannot be read here. Load the page again.',
  version: 'Make it from',
  name: 'Name of the plan',
  nameMissing: 'Write what the plan is called.',
  from: 'First year',
  to: 'Last year',
  yearsWrong: 'The last year comes before the first, or is more than twenty years later.',
  agreement: 'Agreement that it answers to',
  brings: 'What comes along',
  parts: {
    texts: 'Texts and analyses',
    goals: 'Goals',
    indicators: 'Indicators, with baseline and target',
    activities: 'Activities',
    finished: 'Also activities that are done or were stopped',
  },
  costs: 'Costs',
  costChoices: { kept: 'With their amounts as proposals', emptied: 'Lines without amounts', left: 'None' },
  firstUseYear: 'Year of the costs',
  firstUseYearHint: (first) => `What lay in ${first} is moved here, and later years as far.`,
  yearWrong: 'Write a year, 2018 for instance.',
  sources: 'Money from',
  sourcesHint: 'A grant and a pot are for their year. Choose what pays instead, or leave it open.',
  later: 'Chosen later',
  people: 'Participants',
  peopleChoices: { same: 'The same people, with the same roles', convenor: 'You alone to begin with' },
  left: 'What does not come along',
  leftAlways: 'Comments, consultations, votes, commitments and decisions stay with the plan that they belong to.',
  leftFocusArea: (name, hasAnalysis, areas) =>
    `${name} is not in the agreement that you chose. What stays behind: ${listed([
      hasAnalysis && 'its analysis',
      areas > 0 && `the link from ${few(areas, 'area', 'areas')}`,
    ])}.`,
  leftSource: (source, lines, kronor) =>
    `${few(lines, 'cost line', 'cost lines')} of ${kr(kronor)} from ${source} come along without a source.`,
  leftOrganisation: (name) => `${name} is no longer in the county’s register. Where it stood it is left open.`,
  leftFinished: (count) => `${few(count, 'activity', 'activities')} done or stopped.`,
  leftOutcomes: (count) => `${few(count, 'outcome', 'outcomes')} that were measured. The baseline stays.`,
  leftParentGoals: (count) => `The link to the county’s goals from ${few(count, 'activity', 'activities')}.`,
  act: 'Make the plan',

  compared: 'Compared with the plan before',
  noPredecessor: 'The plan was not made from another one, so there is nothing to compare it with.',
  comparedWith: (plan, number, frozenOn) => `${plan}, version ${number}, frozen ${frozenOn}`,
  comparedWithLabel: 'Compared with',
  differs: 'The file of the plan before does not match its checksum. Do not trust the comparison.',
  summary: (goals, difference, isHigher) => {
    const said = listed([
      goals.new > 0 && `${goals.new} new`,
      goals.dropped > 0 && `${goals.dropped} removed`,
      goals.changed > 0 && `${goals.changed} changed`,
    ])
    const money =
      difference === null ? 'the cost is the same' : `the cost is ${kr(difference)} ${isHigher ? 'higher' : 'lower'}`
    return `${said ? `Goals: ${said}` : 'The goals are as before'}; ${money}.`
  },
  years: (before, after) => `What lay in ${before} counts in ${after} here, and later years as far ahead.`,
  goals: 'Goals',
  activities: 'Activities and costs',
  texts: 'Texts and areas',
  money: 'Money',
  contents: 'On this page',
  unchanged: (kind, count) => {
    const names = {
      goals: ['goal is', 'goals are'],
      activities: ['activity is', 'activities are'],
      texts: ['text or area is', 'texts and areas are'],
    } as const
    const [one, many] = names[kind]
    return `${few(count, one, many)} as before.`
  },
  none: 'Nothing is different.',
  state: (_, state) => states[state],
  moved: (from, to) => `Moved from ${from} to ${to}`,
  noPlace: 'no place in the plan',
  top: 'the top of the plan',
  background: 'Background',
  analysisOf: (focusArea) => `Analysis: ${focusArea}`,
  untitled: 'Without title',
  before: 'Before',
  now: 'Now',
  beforeMark: 'Before: ',
  nowMark: 'Now: ',
  nothing: 'empty',
  unsettled: (values) => `not settled: ${values}`,
  indicator: (name) => `Indicator: ${name}`,
  costLine: (year, source, payer) => `Cost ${year}, ${source}, ${payer}`,
  fields: {
    title: 'Title',
    description: 'Description',
    prose: 'Text',
    name: 'Name',
    note: 'Note',
    targetGroup: 'Target group',
    text: 'Analysis',
    omissionReason: 'Why there are no goals',
    background: 'Background',
    horizon: 'Term',
    targetDate: 'Target date',
    status: 'Status',
    responsible: 'Responsible',
    participantIds: 'Takes part',
    start: 'Start',
    end: 'End',
    unit: 'Unit',
    baselineValue: 'Baseline',
    baselineDate: 'Day of the baseline',
    targetValue: 'Target',
    amountOre: 'Amount',
    useYear: 'Year',
    source: 'Money from',
    payerId: 'Paid by',
    kind: 'Kind',
    focusAreaIds: 'Focus areas',
  },
  moneyHint: 'Each year stands for itself here: what was moved on by a year is less in one year and more in the other.',
  bySource: 'By source and year',
  byOrganisation: 'By organisation',
  source: 'Source',
  year: 'Year',
  organisation: 'Organisation',
  difference: 'Difference',
  secured: 'Secured',
  conditional: 'Conditional',
  other: 'Own and other funds',
  sum: 'Sum',
  conditionalWord: 'conditional',
  noSource: 'Without source',
  noPayer: 'Without payer',
}
