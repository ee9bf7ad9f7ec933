/** The catalogue as a file: a row for each project, source and year, so that every sum of it can be made again. */
import type { FundingSource, IsoDate, OrganisationId } from '../../plan/index.ts'
import { csvFile, csvKronor } from '../csvFile.ts'
import type { GrantedProject, ProjectState } from './grantedProjects.ts'

export interface ProjectsCsvWords {
  /** The names of the columns, in their order. */
  readonly heads: readonly string[]
  readonly sum: string
  sourceName(source: FundingSource): string
  organisationName(id: OrganisationId | null): string
  state(state: ProjectState): string
  day(date: IsoDate | null): string
}

export function projectsCsv(projects: readonly GrantedProject[], words: ProjectsCsvWords): string {
  const rows = projects.flatMap((project) => {
    const { title, responsibleId, participantIds, planTitle, versionNumber, goal, focusAreas } = project
    const before = [
      title,
      words.organisationName(responsibleId),
      participantIds.map(words.organisationName).join(', '),
      planTitle,
      String(versionNumber),
      `${goal.number} ${goal.title}`,
      focusAreas.map(({ number, name }) => `${number} ${name}`).join(', '),
    ]
    const after = [words.day(project.start), words.day(project.end), words.state(project.state)]
    return project.granted.map(({ source, useYear, ore }) => [
      ...before,
      words.sourceName(source),
      String(useYear),
      csvKronor(ore),
      ...after,
    ])
  })
  const sum = projects.reduce((all, { grantedOre }) => all + grantedOre, 0)
  const last = words.heads.map((_, index) => (index === 0 ? words.sum : index === amountColumn ? csvKronor(sum) : ''))
  return csvFile([words.heads, ...rows, last])
}

const amountColumn = 9
