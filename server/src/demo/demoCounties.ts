import type { DemoCountyName } from '@samplan/shared/wire'
import { blekinge } from './blekinge/index.ts'
import type { DemoCounty } from './demoCounty.ts'
import { halland } from './halland/index.ts'
import { stockholm } from './stockholm/index.ts'
import { vastraGotaland } from './vastraGotaland/index.ts'

/** The counties that a demo can be, by the name that one asks for them with. */
export const demoCounties: Readonly<Record<DemoCountyName, DemoCounty>> = {
  blekinge,
  halland,
  'vastra-gotaland': vastraGotaland,
  stockholm,
}
