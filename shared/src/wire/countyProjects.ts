/** The catalogue of a county's granted projects, as somebody sees it who takes part in one or more of its plans. */
import type { CountyId, CountyRegister, FrozenProject, PlanFacts } from '../plan/index.ts'

export interface CountyProjects {
  readonly id: CountyId
  readonly name: string
  /** What grants, pots, names and conditions are asked of. */
  readonly county: CountyRegister
  /** The plans that one takes part in, with their latest frozen version; null while there is none. */
  readonly plans: readonly { readonly facts: PlanFacts; readonly versionNumber: number | null }[]
  /** Of those versions, what takes the state's money; `grantedProjects` says which of it has been granted. */
  readonly projects: readonly FrozenProject[]
}
