/** Halland in the autumn of 2016: a plan that can be frozen in time. */
import type { PlanId, RecordId } from '@samplan/shared/plan'
import type { DemoCounty } from '../demoCounty.ts'
import { register } from './parties.ts'
import { commenter, convenor, people, varberg } from './people.ts'
import { planSeed } from './plan.ts'

export const halland: DemoCounty = {
  register,
  people,
  plans: [
    {
      id: 'demo-plan-halland-2016' as PlanId,
      title: 'Psykisk hälsa i Halland 2016–2020',
      kind: 'joint',
      periodStart: 2016,
      periodEnd: 2020,
      agreementYear: 2016,
      seed: planSeed,
      threads: [
        {
          id: 'demo-halland-thread-who-calls',
          kind: 'change',
          recordId: 'demo-halland-activity-follow-up' as RecordId,
          field: 'description',
          quote: 'med namnet på den som kallar',
          comments: [{ author: commenter, body: 'Skriv att den enskilde själv får välja vem. Då håller det bättre.' }],
          answer: {
            outcome: 'partly',
            reason: 'Den enskilde får föreslå. Huvudmannen måste ha tid.',
            author: convenor,
          },
        },
        {
          id: 'demo-halland-thread-evenings',
          kind: 'question',
          recordId: 'demo-halland-activity-young' as RecordId,
          field: 'description',
          quote: 'också efter skolans slut',
          comments: [{ author: varberg, body: 'Till vilken tid? Bussarna från inlandet går sista gången 18.10.' }],
        },
      ],
    },
  ],
}
