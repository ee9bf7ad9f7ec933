import type { Words } from '../sv.ts'

const agreement = 'The agreement of 2016'
const county = 'The counties’ own rules'

export const fieldHelp: Words['fieldHelp'] = {
  head: 'What the agreement asks for',
  about: (name) => `What the agreement asks for: ${name}`,
  fields: {
    analysis: {
      says: 'The analysis covers all focus areas. A focus area may have no goals, but then say why.',
      source: `${agreement}, conditions of the grant`,
    },
    focusAreas: {
      says: 'Which focus areas the area answers to. There may be several, or none.',
      source: `${agreement}, focus areas`,
    },
    horizon: {
      says: 'The plan has both long-term goals, five years, and short-term ones, one year.',
      source: `${agreement}, conditions of the grant`,
    },
    targetDate: { says: 'The day on which the goal is to be reached. It may stay open.', source: county },
    responsible: {
      says: 'A single organisation is responsible, so that it is clear who does what.',
      source: `${agreement}, the second purpose`,
    },
    participants: {
      says: 'Those who are part of the activity without being responsible for it.',
      source: `${agreement}, the second purpose`,
    },
    start: {
      says: 'The activity is limited in time and lies within the years of the plan.',
      source: `${agreement}, conditions of the grant`,
    },
    end: {
      says: 'The activity is limited in time: it ends, and lasts five years at most.',
      source: `${agreement}, conditions of the grant`,
    },
    amountOre: {
      says: 'Every activity has an amount. If it costs SEK 0, say why.',
      source: `${agreement}, conditions of the grant`,
    },
    source: {
      says: 'Money pays only for what and whom it was given to. Money for the young needs a target group, a goal and an activity.',
      source: `${agreement}, conditions of the grants`,
    },
    payerId: { says: 'The organisation that pays. The amount is taken from its part of the grant.', source: county },
    baselineDate: {
      says: 'The baseline is measured before the work and has a date. Without it nobody can see whether the goal is reached.',
      source: county,
    },
    targetGroup: {
      says: 'Whom the activity is for. Money for children and the young requires it.',
      source: `${agreement}, money for the young`,
    },
  },
  names: {
    analysis: 'The analysis',
    focusAreas: 'Focus areas',
    horizon: 'Horizon',
    targetDate: 'Target date',
    responsible: 'Responsible',
    participants: 'Participants',
    start: 'Start',
    end: 'End',
    amountOre: 'Amount',
    source: 'Money from',
    payerId: 'Paid by',
    baselineDate: 'Baseline',
    targetGroup: 'Target group',
  },
}
