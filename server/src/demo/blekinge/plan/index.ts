/**
 * Blekinge's joint plan of 2016: its five areas of work as they were, everything in them in words of our own. A few
 * faults are meant, so that the checks have something to say: an activity without an end, one without anybody
 * responsible, one without an amount.
 */
import type { PlanSeed } from '@samplan/shared/doc'
import { analysisGroup } from './analysisGroup.ts'
import { arenas } from './arenas.ts'
import { individualPlans } from './individualPlans.ts'
import { information } from './information.ts'
import { integratedCare } from './integratedCare.ts'
import { analyses, background } from './introduction.ts'

export const demoPlanTitle = 'Psykisk hälsa i Blekinge 2016–2020'

export const demoPlanSeed: PlanSeed = {
  background,
  analyses,
  areas: [information, individualPlans, arenas, integratedCare, analysisGroup],
}
