/**
 * The projects of a county that take the state's money, out of the latest frozen version of each plan that the person
 * takes part in. A version never changes, so each is taken apart once while the server runs.
 */
import type { CountyId, FrozenProject, PersonId, PlanId } from '@samplan/shared/plan'
import { type CanonicalPlan, frozenProjects } from '@samplan/shared/rules'
import type { CountyProjects } from '@samplan/shared/wire'
import type { Storage } from '../../storage/storage.ts'
import { done, type Outcome, refused } from '../outcome.ts'

export type CountyProjectsReader = (
  countyId: CountyId,
  personId: PersonId,
) => Promise<Outcome<CountyProjects, 'not-found'>>

export function createCountyProjects({
  plans,
  versions,
  registers,
}: Pick<Storage, 'plans' | 'versions' | 'registers'>) {
  /** Of each plan the version that was the latest when it was last asked for. */
  const known = new Map<PlanId, { readonly number: number; readonly projects: readonly FrozenProject[] }>()
  const projectsOf = async (planId: PlanId, number: number): Promise<readonly FrozenProject[]> => {
    const kept = known.get(planId)
    if (kept?.number === number) return kept.projects
    const bytes = await versions.canonicalJson(planId, number)
    if (!bytes) throw new Error(`Version ${number} of plan ${planId} is listed but is not there`)
    const projects = frozenProjects(JSON.parse(Buffer.from(bytes).toString('utf8')) as CanonicalPlan)
    known.set(planId, { number, projects })
    return projects
  }
  const countyProjects: CountyProjectsReader = async (countyId, personId) => {
    const rows = (await plans.list(personId)).filter((row) => row.countyId === countyId)
    if (rows.length === 0) return refused('not-found')
    const county = await registers.county(countyId)
    const seen: { facts: (typeof rows)[number]['facts']; versionNumber: number | null }[] = []
    const projects: FrozenProject[] = []
    for (const { facts } of rows) {
      const versionNumber = (await versions.list(facts.id)).reduce<number | null>(
        (latest, { number }) => Math.max(latest ?? 0, number),
        null,
      )
      seen.push({ facts, versionNumber })
      if (versionNumber !== null) projects.push(...(await projectsOf(facts.id, versionNumber)))
    }
    return done({ id: countyId, name: county.countyName, county, plans: seen, projects })
  }
  return countyProjects
}
