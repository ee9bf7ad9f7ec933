/**
 * Which of a county's frozen projects have been granted money, and how much: what stands on a grant line that the payer
 * has a grant on, or on a pot, and is not conditional by the register as it is now. So the sum of the catalogue and the
 * two sums that it leaves out, conditional and without a grant, are together what the money pages call the state's.
 */
import type { CountyRegister, FrozenProject, FundingSource, Ore, ProjectCost, Register } from '../../plan/index.ts'
import { grantLineOf, isConditionalMoney, isExampleMoney, potOf } from '../costLines.ts'
import { countyAsOne } from '../money/countyAsOne.ts'

/** What a project was granted from one source, to use in one year. */
export interface GrantedPart {
  readonly source: FundingSource
  readonly useYear: number
  readonly ore: Ore
  readonly example: boolean
}

export const projectStates = ['planned', 'running', 'done', 'reported', 'stopped'] as const
/** `reported`: it is done, and its goal has been measured. */
export type ProjectState = (typeof projectStates)[number]

export interface GrantedProject extends Omit<FrozenProject, 'costs' | 'status'> {
  readonly state: ProjectState
  /** By source in the order of the cost lines, then by year. */
  readonly granted: readonly GrantedPart[]
  readonly grantedOre: Ore
}

export interface GrantedProjects {
  readonly projects: readonly GrantedProject[]
  readonly grantedOre: Ore
  readonly conditionalOre: Ore
  /** On lines that their payer has no grant on. */
  readonly ungrantedOre: Ore
}

export function grantedProjects(frozen: readonly FrozenProject[], county: CountyRegister): GrantedProjects {
  const register = countyAsOne(county)
  const sums = { grantedOre: 0, conditionalOre: 0, ungrantedOre: 0 }
  if (!register) return { projects: [], ...sums }
  const projects = frozen.flatMap((project) => {
    const granted: ProjectCost[] = []
    for (const cost of project.costs) {
      const kind = kindOf(cost, register)
      sums[`${kind}Ore`] += cost.ore
      if (kind === 'granted') granted.push(cost)
    }
    return granted.length > 0 ? [toGranted(project, granted, register)] : []
  })
  return { projects, ...sums }
}

function kindOf(cost: ProjectCost, register: Register): 'granted' | 'conditional' | 'ungranted' {
  if (isConditionalMoney(cost, register)) return 'conditional'
  const [line, pot] = [grantLineOf(cost), potOf(cost)]
  const isGranted = pot
    ? register.pots.some(({ id }) => id === pot)
    : register.grants.some(({ grantLineId, organisationId }) => grantLineId === line && organisationId === cost.payerId)
  return isGranted ? 'granted' : 'ungranted'
}

function toGranted(
  { costs: _, status, ...project }: FrozenProject,
  granted: readonly ProjectCost[],
  register: Register,
): GrantedProject {
  const parts = new Map<string, GrantedPart>()
  for (const cost of granted) {
    const { source, useYear, ore } = cost
    const key = `${source} ${useYear}`
    const before = parts.get(key)
    const example = (before?.example ?? false) || isExampleMoney(cost, register)
    parts.set(key, { source, useYear, ore: (before?.ore ?? 0) + ore, example })
  }
  const sources = [...new Set(granted.map(({ source }) => source))]
  const inOrder = [...parts.values()].sort(
    (a, b) => sources.indexOf(a.source) - sources.indexOf(b.source) || a.useYear - b.useYear,
  )
  const isMeasured = project.results.some(({ latest }) => latest !== null)
  return {
    ...project,
    state: status === 'done' && isMeasured ? 'reported' : status,
    granted: inOrder,
    grantedOre: sumOf(inOrder),
  }
}

/** `all` leaves the question out. */
export interface ProjectFilter {
  readonly words: string
  readonly useYear: number | 'all'
  readonly source: FundingSource | 'all'
  /** Responsible or taking part. */
  readonly organisation: string
  readonly focusArea: string
}

export const everyProject: ProjectFilter = {
  words: '',
  useYear: 'all',
  source: 'all',
  organisation: 'all',
  focusArea: 'all',
}

/** The projects that fit, each with the parts of its money that do, and what those parts add up to. */
export function filterProjects(
  projects: readonly GrantedProject[],
  filter: ProjectFilter,
): Pick<GrantedProjects, 'projects' | 'grantedOre'> {
  const fitting = projects.flatMap((project) => {
    const granted = project.granted.filter((part) => fitsPart(part, filter))
    if (granted.length === 0 || !fits(project, filter)) return []
    return [{ ...project, granted, grantedOre: sumOf(granted) }]
  })
  return { projects: fitting, grantedOre: fitting.reduce((sum, { grantedOre }) => sum + grantedOre, 0) }
}

function fitsPart({ source, useYear }: GrantedPart, filter: ProjectFilter): boolean {
  return (
    (filter.useYear === 'all' || filter.useYear === useYear) && (filter.source === 'all' || filter.source === source)
  )
}

function fits(project: GrantedProject, { words, organisation, focusArea }: ProjectFilter): boolean {
  const { title, goal, planTitle, responsibleId, participantIds, focusAreas } = project
  const text = [title, goal.title, planTitle].join(' ').toLocaleLowerCase('sv')
  const asked = words.toLocaleLowerCase('sv').split(/\s+/)
  return (
    asked.every((word) => text.includes(word)) &&
    (organisation === 'all' || responsibleId === organisation || participantIds.some((id) => id === organisation)) &&
    (focusArea === 'all' || focusAreas.some(({ id }) => id === focusArea))
  )
}

function sumOf(parts: readonly GrantedPart[]): Ore {
  return parts.reduce((sum, { ore }) => sum + ore, 0)
}
