import { noBreak } from '../format.ts'
import type { Words } from '../sv.ts'

export const fold: Words['fold'] = {
  viewOf: (number) => `Show area ${number}`,
  whole: 'Whole text',
  rows: 'One row per goal',
  hinders: 'hinders',
  toLookAt: 'look at',
  activities: (count) => `${count}${noBreak}${count === 1 ? 'activity' : 'activities'}`,
  close: (number) => `Show ${number} as one row`,
  show: 'Show in the plan',
  wholePlan: 'The whole plan',
  areas: 'Areas',
  onlyHere: (name) => `You see only ${name}.`,
  showWhole: 'Show the whole plan',
  allRows: 'Show one row per goal in the whole plan',
  allWhole: 'Show the whole text',
  notes: 'Notes: comments and findings',
  find: 'Find in the text',
  findLabel: 'Words to find in the texts of the plan',
  hits: (count) => (count === 0 ? 'No hits' : count === 1 ? '1 hit' : `${count} hits`),
  hitOf: (place, count) => `${place} of ${count}`,
  next: 'Next hit',
  previous: 'Previous hit',
  findWords: (words) => `Find “${words}” in the texts`,
}
