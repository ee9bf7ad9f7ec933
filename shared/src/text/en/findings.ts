/** What each check says. The fact comes before the rule; the link says what to do. */
import type { FindingWords } from '../findingText.ts'
import { formatFigure, formatFor, formatKronor, noBreak } from '../format.ts'
import { moneyFindings } from './moneyFindings.ts'
import { processFindings } from './processFindings.ts'

const format = formatFor('en')
const agreement = 'A condition of the agreement'
const samplan = 'Samplan’s own rule: what is frozen must read in one way only'
const or = (values: readonly string[]) => values.join(' or ')
const kr = (ore: number) => `${formatKronor(ore)}${noBreak}kr`
const lacking = { 'target-group': 'target group', goal: 'goal', description: 'description' }
const horizon = { long: 'long-term', short: 'short-term' }
const kinds = {
  areas: 'Area',
  goals: 'Goal',
  activities: 'Activity',
  costLines: 'Cost line',
  indicators: 'Indicator',
  outcomes: 'Outcome',
  analyses: 'Analysis',
}

export const findings: FindingWords = {
  ...moneyFindings,
  ...processFindings,
  'no-region': () => ({
    sentence: 'No region is a party to the plan.',
    remedy: 'See the participants',
    source: agreement,
  }),
  'municipality-not-party': ({ organisationId }, names) => ({
    sentence: `${names.organisation(organisationId)} is not a party to the plan, and no reason is given.`,
    remedy: 'See the participants',
    source: agreement,
  }),
  'past-due': ({ due }) => ({
    sentence: `The last day was ${format.date(due)}. Write why you freeze after it.`,
    remedy: 'See the condition',
    source: agreement,
  }),
  'analysis-empty': ({ focusAreaId }, names) => ({
    sentence: `The analysis of ${names.focusArea(focusAreaId)} is empty.`,
    remedy: 'Write the analysis',
    source: agreement,
  }),
  'focus-area-without-goals': ({ focusAreaId, hasReason }, names) => ({
    sentence: hasReason
      ? `${names.focusArea(focusAreaId)} has no goals. The reason follows with the plan.`
      : `${names.focusArea(focusAreaId)} has no goals. That is allowed, but say why.`,
    remedy: hasReason ? 'Read the reason' : 'Write why',
    source: agreement,
  }),
  'no-long-goal': () => ({ sentence: 'The plan has no long-term goal.', remedy: 'Choose a goal', source: agreement }),
  'no-short-goal': () => ({ sentence: 'The plan has no short-term goal.', remedy: 'Choose a goal', source: agreement }),
  'focus-area-lacks-horizon': (detail, names) => ({
    sentence: `${names.focusArea(detail.focusAreaId)} has no ${horizon[detail.horizon]} goal.`,
    remedy: 'See the goals',
    source: agreement,
  }),
  'no-amount': ({ number }) => ({
    sentence: `Activity ${number} has no amount.`,
    remedy: 'Set an amount',
    source: agreement,
  }),
  'zero-without-reason': ({ number }) => ({
    sentence: `Activity ${number} costs 0${noBreak}kr without saying why.`,
    remedy: 'Write why',
    source: agreement,
  }),
  'no-payer': ({ number, amountOre }) => ({
    sentence: `Nobody is said to pay ${kr(amountOre)} in activity ${number}.`,
    remedy: 'Choose who pays',
    source: samplan,
  }),
  'no-source': ({ number, amountOre }) => ({
    sentence: `It is not said where ${kr(amountOre)} in activity ${number} comes from.`,
    remedy: 'Choose where from',
    source: samplan,
  }),
  'young-line-lacks': ({ number, lacks }) => ({
    sentence: `Activity ${number} is paid by the money for young people but lacks a ${lacking[lacks]}.`,
    remedy: `Write the ${lacking[lacks]}`,
    source: 'A condition of the agreement for the money to young people',
  }),
  'no-responsible': ({ number }) => ({
    sentence: `Activity ${number} has no responsible organisation.`,
    remedy: 'Choose one',
    source: agreement,
  }),
  'several-responsible': ({ number }) => ({
    sentence: `Activity ${number} has several responsible organisations.`,
    remedy: 'Choose one',
    source: agreement,
  }),
  'no-start': ({ number }) => ({
    sentence: `Activity ${number} has no start date.`,
    remedy: 'Set a start date',
    source: agreement,
  }),
  'no-end': ({ number }) => ({
    sentence: `Activity ${number} has no end date.`,
    remedy: 'Set an end date',
    source: agreement,
  }),
  'ends-before-start': ({ number }) => ({
    sentence: `Activity ${number} ends before it starts.`,
    remedy: 'Change the dates',
    source: agreement,
  }),
  'outside-period': ({ number }) => ({
    sentence: `Activity ${number} lies outside the plan’s period.`,
    remedy: 'See the dates',
    source: agreement,
  }),
  'longer-than-five-years': ({ number }) => ({
    sentence: `Activity ${number} is longer than five years.`,
    remedy: 'See the dates',
    source: agreement,
  }),
  untitled: ({ number, kind }) => ({
    sentence: `${kinds[kind]} ${number} has no title.`,
    remedy: 'Write a title',
    source: samplan,
  }),
  unreadable: ({ where }) => ({
    sentence: `Something in the plan cannot be read (${where}). It is kept, but not shown.`,
    remedy: 'Go there',
    source: samplan,
  }),
  unplaced: ({ title }) => ({
    sentence: title ? `“${title}” has no place in the plan.` : 'A record without a title has no place in the plan.',
    remedy: 'Place it',
    source: samplan,
  }),
  'unsettled-amount': ({ number, valuesOre }) => ({
    sentence: `You wrote at the same time in ${number}. Which amount holds: ${or(valuesOre.map(kr))}?`,
    remedy: 'Choose an amount',
    source: samplan,
  }),
  'unsettled-date': ({ number, values }) => ({
    sentence: `You wrote at the same time in ${number}. Which date holds: ${or(values.map(format.date))}?`,
    remedy: 'Choose a date',
    source: samplan,
  }),
  'unsettled-figure': ({ number, values }) => ({
    sentence: `You wrote at the same time in ${number}. Which figure holds: ${or(values.map(formatFigure))}?`,
    remedy: 'Choose a figure',
    source: samplan,
  }),
  'unsettled-responsible': ({ number, values }, names) => ({
    sentence: `You chose at the same time in ${number}. Who is responsible: ${or(values.map(names.organisation))}?`,
    remedy: 'Choose one',
    source: samplan,
  }),
}
