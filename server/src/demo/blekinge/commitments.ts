/**
 * Answers in the demo, one of each kind: Olofström has answered everything, Karlskrona accepted a clinic that costs more
 * since, Sölvesborg waits for its board, and Karlshamn, Ronneby and NSPH have said nothing yet.
 */
import type { ActivityId } from '@samplan/shared/plan'
import type { DemoCommitment } from '../demoCounty.ts'
import { karlskrona, olofstrom, region, solvesborg } from './people.ts'

const id = (name: string) => `demo-activity-${name}` as ActivityId

export const commitments: readonly DemoCommitment[] = [
  { author: olofstrom, activityIds: 'all', answer: 'accepts', reason: '' },
  {
    author: olofstrom,
    activityIds: [id('editors')],
    answer: 'declines',
    reason: 'Vi har ingen som kan skriva. Vi länkar gärna till det som de andra skriver.',
  },
  { author: karlskrona, activityIds: [id('joint-clinic')], answer: 'accepts', reason: '', amountThenOre: 15_000_000 },
  {
    author: karlskrona,
    activityIds: [id('plan-training')],
    answer: 'accepts',
    reason: 'Under förutsättning att utbildningen hålls två gånger.',
  },
  { author: region, activityIds: [id('joint-clinic'), id('coordinator')], answer: 'accepts', reason: '' },
  {
    author: solvesborg,
    activityIds: [id('councils')],
    answer: 'later',
    reason: 'Nämnden tar upp frågan den 23 november.',
  },
]
