/** The freeze dialogue in English. */
import { noBreak } from '../format.ts'
import type { Words } from '../sv.ts'

export const freeze: Words['freeze'] = {
  title: (number) => `Freeze version ${number}`,
  lead: 'A frozen version never changes. The organisations then decide on that very version.',
  countHindering: 'hinder',
  countWarnings: 'to look at',
  countPassed: 'in order',
  countInformation: 'to know',
  hindering: 'Hinders freezing',
  warnings: 'To look at',
  passed: (count) => `${count} ${count === 1 ? 'check is' : 'checks are'} in order`,
  passedRules: {
    V01: 'The region and all municipalities are parties.',
    V02: 'The plan is in time.',
    V03: 'The analysis covers every focus area.',
    V04: 'Every focus area has goals.',
    V05: 'There are long-term and short-term goals.',
    V06: 'Every activity has an amount.',
    V07: 'The money for young people has target group, goal and description.',
    V08: 'Every activity has one responsible organisation.',
    V09: 'Every activity begins and ends within the period.',
    V21: 'Everything in the plan can be read.',
    V25: 'No values set at the same time wait for somebody to choose.',
  },
  moneyLeft: (kronor) => `${kronor}${noBreak}kr of the grants is not planned for any activity.`,
  goThere: 'Go there',
  absolute: 'The plan cannot be frozen while this is left. Put it right first.',
  override: 'Freeze anyway, with a reason',
  overrideHint: 'The reason is printed in the version, with your organisation and the time.',
  frozenWithReason: 'frozen with a reason',
  signedBy: (organisation) => `${organisation}, convenor`,
  lateReason: 'The last day has passed. Why do you freeze the plan after it?',
  whenYouFreeze: 'When you freeze',
  steps: (number, opensNextDraft) => [
    `Everyone sees at once that version ${number} is frozen.`,
    opensNextDraft
      ? 'A new draft is opened, and the writing goes on there.'
      : 'The plan can be read but not changed until the next draft is opened.',
    `A correction becomes version ${number + 1}. Version ${number} always remains.`,
  ],
  openNextDirectly: 'Open the next draft at once',
  nextDraftReason: 'Why is the next draft opened?',
  left: (count) =>
    `${count} left that ${count === 1 ? 'hinders' : 'hinder'}. Put ${count === 1 ? 'it' : 'them'} right, or freeze anyway with a reason.`,
  reasonsLeft: (count) => `Write the ${count === 1 ? 'reason for 1 finding' : `reasons for ${count} findings`}.`,
  lateReasonLeft: 'Write why the plan is frozen after the last day.',
  nextDraftReasonLeft: 'Write why the next draft is opened.',
  nothingLeft: 'Nothing hinders freezing.',
  freeze: (number) => `Freeze version ${number}`,
  frozenNow: (number) => `Version ${number} is frozen.`,
}
