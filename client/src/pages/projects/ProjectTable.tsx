/** The projects that fit, a row each, and the sum of what is shown. */
import type { MeasuredValue, ProjectResult } from '@samplan/shared/plan'
import type { GrantedProject } from '@samplan/shared/rules'
import { Link } from 'wouter'
import { usePreferences } from '../../style/preferences.ts'
import type { ProjectNames } from './projectNames.ts'

interface ProjectTableProps {
  readonly projects: readonly GrantedProject[]
  readonly grantedOre: number
  readonly names: ProjectNames
}

export function ProjectTable({ projects, grantedOre, names }: ProjectTableProps) {
  const { words } = names
  const { format } = usePreferences()
  const { project, organisations, money, time, amount } = words.heads
  return (
    <table className="project-table card-table">
      <caption className="visually-hidden">{words.about}</caption>
      <thead>
        <tr>
          {[project, organisations, money, time].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col" className="cell-figure">
            {amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((one) => (
          <ProjectRow key={`${one.planId} ${one.activityId}`} project={one} names={names} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {words.sum}
          </th>
          <td className="cell-figure">{format.kronor(grantedOre)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function ProjectRow({ project, names }: { readonly project: GrantedProject; readonly names: ProjectNames }) {
  const { words } = names
  const { texts, format } = usePreferences()
  const { title, number, planId, planTitle, versionNumber, goal, focusAreas, granted, start, end, state } = project
  const others = project.participantIds
    .filter((id) => id !== project.responsibleId)
    .map(names.organisation)
    .join(', ')
  return (
    <tr>
      <th scope="row">
        <strong>
          {number} {title || texts.plan.untitled}
        </strong>
        <span className="project-more">{words.goal(`${goal.number} ${goal.title}`)}</span>
        {focusAreas.length > 0 && (
          <span className="project-more">{focusAreas.map((area) => `${area.number} ${area.name}`).join(', ')}</span>
        )}
        <Results results={project.results} names={names} />
        <span className="project-more">
          <Link href={`/plans/${planId}/versions/${versionNumber}`}>{words.version(planTitle, versionNumber)}</Link>
        </span>
      </th>
      <td data-label={words.heads.organisations}>
        <div>
          {names.organisation(project.responsibleId)}
          {others && <span className="project-more">{words.withOthers(others)}</span>}
        </div>
      </td>
      <td data-label={words.heads.money}>
        <div>
          {granted.map(({ source, useYear, ore, example }) => (
            <span key={`${source} ${useYear}`} className="project-part">
              {words.part(names.source(source), useYear)}
              {granted.length > 1 && `: ${format.kronor(ore)}`}
              {example && <span className="quiet"> {words.example}</span>}
            </span>
          ))}
        </div>
      </td>
      <td data-label={words.heads.time}>
        <div>
          {start && end ? format.period(start, end) : words.noPeriod}
          <span className="project-more">{words.states[state]}</span>
        </div>
      </td>
      <td className="cell-figure" data-label={words.heads.amount}>
        {format.kronor(project.grantedOre)}
      </td>
    </tr>
  )
}

function Results({ results, names }: { readonly results: readonly ProjectResult[]; readonly names: ProjectNames }) {
  const { words } = names
  const { texts, format } = usePreferences()
  return results.map(({ name, unit, baseline, latest, target }) => {
    const value = (measured: MeasuredValue) => format.figure(measured.value) + texts.plan.unitSigns[unit]
    const steps = [
      baseline && words.baseline(value(baseline), format.date(baseline.date)),
      latest && words.latest(value(latest), format.date(latest.date)),
      target && words.target(value(target), format.date(target.date)),
    ].filter((step) => step !== null)
    return (
      <span key={name} className="project-more">
        {words.result(name, steps.join(', ') || '–')}
      </span>
    )
  })
}
