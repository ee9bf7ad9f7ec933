/** Stockholm county in 2017: two plans on one pot. */
import type { PlanId, RecordId } from '@samplan/shared/plan'
import type { DemoCounty, DemoPlan } from '../demoCounty.ts'
import { adultPlanSeed } from './adultPlan.ts'
import { register } from './money.ts'
import { commenter, convenor, norrtalje, people } from './people.ts'
import { youngPlanSeed } from './youngPlan.ts'

const period = { kind: 'in-depth', periodStart: 2017, periodEnd: 2021, agreementYear: 2017 } as const

const youngPlan: DemoPlan = {
  ...period,
  id: 'demo-plan-stockholm-young' as PlanId,
  title: 'Barn och unga i Stockholms län 2017–2021',
  seed: youngPlanSeed,
  threads: [
    {
      id: 'demo-stockholm-thread-after-a-week',
      kind: 'agree',
      recordId: 'demo-stockholm-activity-number' as RecordId,
      field: 'description',
      quote: 'ringer upp efter en vecka',
      comments: [{ author: commenter, body: 'Det här är nytt och viktigt. Skriv hur många som har blivit uppringda.' }],
      answer: { outcome: 'taken-in', reason: 'Det blir ett mått i årets redovisning.', author: convenor },
    },
  ],
}

const adultPlan: DemoPlan = {
  ...period,
  id: 'demo-plan-stockholm-adults' as PlanId,
  title: '25 år och äldre i Stockholms län 2017–2021',
  seed: adultPlanSeed,
  threads: [
    {
      id: 'demo-stockholm-thread-same-terms',
      kind: 'question',
      recordId: 'demo-stockholm-activity-peer-support' as RecordId,
      field: 'description',
      quote: 'på samma villkor',
      comments: [{ author: norrtalje, body: 'Vilket avtal gäller? Vi behöver veta innan vi annonserar.' }],
    },
  ],
}

export const stockholm: DemoCounty = { register, people, plans: [youngPlan, adultPlan] }
