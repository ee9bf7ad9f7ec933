/** What the checks of the money say: grants, sources, pots and sums. */
import type { FindingWords } from '../findingText.ts'
import { formatKronor, noBreak } from '../format.ts'
import { names } from './names.ts'

const agreement = 'A condition of the agreement'
const county = 'The county’s own agreement on the pot'
const samplan = 'Samplan’s own rule: what is distributed must add up'
const register = 'Put it right in the county’s register'
const kr = (ore: number) => `${formatKronor(ore)}${noBreak}kr`

/** What an organisation was granted, with the part of it that is in pots. */
const got = ({ grantedOre, setAsideOre }: { readonly grantedOre: number; readonly setAsideOre: number }) =>
  setAsideOre > 0 ? `${kr(grantedOre)}, ${kr(setAsideOre)} of which is in joint pots` : kr(grantedOre)

export const moneyFindings = {
  'over-granted': ({ line, organisationId, plannedOre, elsewhereOre, ...grant }, { organisation }) => ({
    sentence:
      grant.grantedOre === 0
        ? `${organisation(organisationId)} plans ${kr(plannedOre)} from ${line} but has no grant from it.`
        : elsewhereOre > 0
          ? `${organisation(organisationId)} plans ${kr(plannedOre)} from ${line}, ${kr(elsewhereOre)} of it in other plans, but got ${got(grant)}. That is ${kr(plannedOre + grant.setAsideOre - grant.grantedOre)} too much.`
          : `${organisation(organisationId)} plans ${kr(plannedOre)} from ${line} but got ${got(grant)}. That is ${kr(plannedOre + grant.setAsideOre - grant.grantedOre)} too much.`,
    remedy: 'See the amounts',
    source: agreement,
  }),
  'paid-not-planned': ({ line, organisationId, unplannedOre }, { organisation }) => ({
    sentence: `${organisation(organisationId)} has received ${kr(unplannedOre)} from ${line} that no activity uses.`,
    remedy: 'Plan for the money',
    source: 'A condition of the agreement: what is not used may be claimed back',
  }),
  'source-unknown': ({ number, line }) => ({
    sentence: `Activity ${number} is paid from ${line}, which is not in the county’s register.`,
    remedy: 'Choose where from',
    source: agreement,
  }),
  'source-not-for-payer': ({ number, line, organisationId }, { organisation }) => ({
    sentence: `${organisation(organisationId)} may not pay activity ${number} from ${line}. The line goes to others.`,
    remedy: 'Choose another source',
    source: agreement,
  }),
  'source-not-for-cost': ({ number, line, kind }) => ({
    sentence: `${line} may not be used for ${names.costKinds[kind].toLowerCase()}, as in activity ${number}.`,
    remedy: 'Change the cost',
    source: agreement,
  }),
  'source-needs-target-group': ({ number, line, targetGroup }) => ({
    sentence: `${line} is for ${targetGroup}, but activity ${number} does not say whom it is for.`,
    remedy: 'Write the target group',
    source: agreement,
  }),
  'pot-overdrawn': ({ pot, useYear, availableOre, plannedOre, ownOre }) => ({
    sentence: `${pot} is not enough in ${useYear}: ${kr(plannedOre)} is planned in all plans, ${kr(ownOre)} of it here, but there is ${kr(availableOre)}.`,
    remedy: 'See the amounts',
    source: county,
  }),
  'shares-do-not-add-up': ({ name, totalOre, sumOre }) => ({
    sentence: `The shares of ${name} add up to ${kr(sumOre)}, but the sum is ${kr(totalOre)}.`,
    remedy: register,
    source: samplan,
  }),
  'no-base-date': ({ name }) => ({
    sentence: `The distribution of ${name} does not say which day’s population it counts with.`,
    remedy: register,
    source: samplan,
  }),
  'no-key-source': ({ name }) => ({
    sentence: `It is not said who decided how ${name} is distributed.`,
    remedy: register,
    source: samplan,
  }),
  'conditional-money': ({ number, line, amountOre }) => ({
    sentence: `${kr(amountOre)} in activity ${number} is conditional: ${line} exists only if the state signs a new agreement.`,
    remedy: 'See the source',
    source: agreement,
  }),
  'agreement-total-differs': ({ statedOre, addedOre }) => ({
    sentence: `The agreement’s parts add up to ${kr(addedOre)}, but it states ${kr(statedOre)} in all.`,
    remedy: register,
    source: 'The agreement’s own amounts',
  }),
  'agreement-print-differs': ({ part, statedOre, addedOre, reason }) => ({
    sentence: `Under ${part} there are amounts of ${kr(addedOre)}, but the part is ${kr(statedOre)}. ${
      reason ? `The county reads it like this: ${reason}` : 'Write how the county reads it.'
    }`,
    remedy: reason ? 'See the agreement' : register,
    source: 'The agreement’s own amounts',
  }),
  'agreement-lines-differ': ({ part, statedOre, addedOre }) => ({
    sentence: `The grant lines under ${part} add up to ${kr(addedOre)}, but the part is ${kr(statedOre)}.`,
    remedy: register,
    source: 'The agreement’s own amounts',
  }),
} satisfies Partial<FindingWords>
