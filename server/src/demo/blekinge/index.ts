/** Blekinge county as it was in 2016: the demo that a first start makes. */
import { noCountyParts, type PlanId } from '@samplan/shared/plan'
import type { DemoCounty } from '../demoCounty.ts'
import { children } from './children.ts'
import { commitments } from './commitments.ts'
import { agreement, county, grants, parties } from './parties.ts'
import { people } from './people.ts'
import { demoPlanSeed, demoPlanTitle } from './plan/index.ts'
import { threads } from './threads.ts'

export const blekinge: DemoCounty = {
  register: {
    ...noCountyParts,
    countyId: county.id,
    countyName: county.name,
    organisations: Object.values(parties),
    agreements: [agreement],
    grants,
  },
  people,
  plans: [
    {
      id: 'demo-plan-blekinge-2016' as PlanId,
      title: demoPlanTitle,
      kind: 'joint',
      periodStart: 2016,
      periodEnd: 2020,
      agreementYear: 2016,
      seed: demoPlanSeed,
      threads,
      commitments,
    },
  ],
  children,
}
