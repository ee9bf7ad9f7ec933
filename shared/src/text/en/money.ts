/** The money in words: keys, proofs, pots, ticks and the risk of repayment. */
import { noBreak } from '../format.ts'
import type { Words } from '../sv.ts'

const kr = (kronor: string) => `${kronor}${noBreak}kr`

export const money: Words['money'] = {
  understood: (kronor) => `Read as ${kr(kronor)}`,
  example: 'example figure',
  secured: 'Secured',
  conditional: 'Conditional',
  wholeCost: 'The whole cost',
  stateGrant: 'Of which state grant',
  perInhabitant: (kronor) => `${kr(kronor)} per inhabitant`,
  roundings: { kronor: 'whole kronor', ore: 'whole öre' },
  rounded: 'rounded',
  truncated: 'truncated',
  keys: {
    population: 'By population',
    'per-inhabitant': 'Öre per inhabitant',
    percent: 'Share of chosen grant lines',
    fixed: 'Fixed amounts',
    equal: 'The same for all',
  },
  proof: (floored, extra, extras, total) =>
    `${kr(floored)} rounded down + ${kr(extra)} to the ${extras === 1 ? 'largest remainder' : `${extras} largest remainders`} = ${kr(total)}.`,
  distributionRefusals: {
    nobody: 'Nobody is chosen to share the sum.',
    'no-weight': 'Every share is zero, so there is nothing to split by.',
    'bad-weight': 'A share is not a whole, positive number.',
    'same-twice': 'An organisation is listed twice.',
    'bad-amount': 'The sum is not an amount.',
    'no-base-date': 'Say which day’s population you count with.',
    'no-population': 'The population on that day is missing.',
    'no-total': 'Say which sum is to be split.',
    'bad-rate': 'The rate is not a fraction of whole numbers.',
    'no-source': 'Say who decided on the key.',
  },
  reasonForNewResult: 'Why is it distributed anew? The earlier result is kept.',
  risk: {
    kept: (version) => `The condition is met by version ${version}.`,
    waiting: (day, days) => (days === 0 ? `The last day is today, ${day}.` : `Due on ${day}, in ${days} days.`),
    atRisk: (kronor, day) => `${kr(kronor)} may have to be repaid. The last day was ${day}.`,
    nothingHandedIn: 'No version has been handed in.',
  },
  requirements: {
    'joint-plan': 'a joint plan',
    analysis: 'an analysis of each focus area',
    goals: 'long-term and short-term goals',
    'costed-activities': 'activities with amounts',
    'use-of-funds': 'an account of the money',
    'young-people-explained': 'target group, goal and activity for the money to young people',
  },
  purposes: {
    needs: 'The needs of the population are seen',
    responsibility: 'Responsibility is divided',
    goals: 'Goals are set, separately and together',
    'user-organisations': 'Users and families take part',
  },
  purposeStates: { kept: 'done', partly: 'in part', lacking: 'missing', 'not-asked': 'not judged yet' },
}
