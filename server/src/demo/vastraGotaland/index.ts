/** Västra Götaland in the summer of 2017: fifteen goals for fifty organisations that decide. */
import type { PlanId, RecordId } from '@samplan/shared/plan'
import type { DemoCounty } from '../demoCounty.ts'
import { register } from './parties.ts'
import { commenter, convenor, people, skovde } from './people.ts'
import { planSeed } from './plan.ts'

export const vastraGotaland: DemoCounty = {
  register,
  people,
  plans: [
    {
      id: 'demo-plan-vastra-gotaland-2017' as PlanId,
      title: 'Psykisk hälsa i Västra Götaland 2017–2021',
      kind: 'joint',
      periodStart: 2017,
      periodEnd: 2021,
      agreementYear: 2017,
      seed: planSeed,
      threads: [
        {
          id: 'demo-vg-thread-explained',
          kind: 'agree',
          recordId: 'demo-vg-activity-health-check' as RecordId,
          field: 'description',
          quote: 'provsvaren förklaras i lugn och ro',
          comments: [{ author: commenter, body: 'Ja. Det är förklaringen som gör att man kommer tillbaka.' }],
        },
        {
          id: 'demo-vg-thread-eleven',
          kind: 'question',
          recordId: 'demo-vg-activity-first-line' as RecordId,
          field: 'description',
          quote: 'Elva mottagningar',
          comments: [{ author: skovde, body: 'Hur många av dem hamnar i Skaraborg?' }],
          answer: { outcome: 'noted', reason: 'Det avgörs i områdets egen plan.', author: convenor },
        },
      ],
    },
  ],
}
