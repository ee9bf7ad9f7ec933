/** *Projekt som fått bidrag*: seen by whoever takes part in any plan of the county, of the plans that they take part in. */
import type { CountyId } from '@samplan/shared/plan'
import { everyProject, filterProjects, type GrantedProjects, grantedProjects, projectsCsv } from '@samplan/shared/rules'
import type { CountyProjects } from '@samplan/shared/wire'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { downloadText } from '../style/downloadText.ts'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { BareHead } from './BareHead.tsx'
import { Frame } from './Frame.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { ProjectFilters } from './projects/ProjectFilters.tsx'
import { ProjectTable } from './projects/ProjectTable.tsx'
import { type ProjectNames, useProjectNames } from './projects/projectNames.ts'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'
import './projects/projects.css'

export function CountyProjectsPage({ countyId }: { readonly countyId: CountyId }) {
  const { api } = useApp()
  const answer = useAnswer<CountyProjects>(['county', countyId, 'projects'], () => api.countyProjects(countyId))
  const refusal = refusalOf(answer)
  if (refusal && !answer.data) return <RefusedPage code={refusal} onTryAgain={() => void answer.refetch()} />
  return answer.data ? <Projects county={answer.data} /> : <LoadingPage />
}

function Projects({ county }: { readonly county: CountyProjects }) {
  const names = useProjectNames(county)
  const { words } = names
  const { format } = usePreferences()
  const all = useMemo(() => grantedProjects(county.projects, county.county), [county])
  const plans = new Set(all.projects.map(({ planId }) => planId)).size
  const title = words.title(county.name)
  return (
    <Frame title={title} head={<BareHead />}>
      <div>
        <h1>{title}</h1>
        <p className="lead">
          {all.projects.length === 0
            ? words.none
            : words.lead(all.projects.length, plans, format.kronor(all.grantedOre))}
        </p>
        <LeftOut county={county} all={all} names={names} />
        <p>
          <Link href={`/counties/${county.id}/money`}>{words.toMoney}</Link>
        </p>
      </div>
      {all.projects.length > 0 && <Found all={all} county={county} names={names} />}
    </Frame>
  )
}

interface PartProps {
  readonly county: CountyProjects
  readonly all: GrantedProjects
  readonly names: ProjectNames
}

/** What the catalogue does not count, so that its sum and these are what the money pages show. */
function LeftOut({ county, all, names: { words } }: PartProps) {
  const { format } = usePreferences()
  const notes = [
    ...(all.conditionalOre > 0 ? [words.conditional(format.kronor(all.conditionalOre))] : []),
    ...(all.ungrantedOre > 0 ? [words.ungranted(format.kronor(all.ungrantedOre))] : []),
    ...county.plans.flatMap(({ facts, versionNumber }) =>
      versionNumber === null ? [words.notFrozen(facts.title)] : [],
    ),
  ]
  return notes.map((note) => (
    <p key={note} className="hint">
      {note}
    </p>
  ))
}

function Found({ county, all, names }: PartProps) {
  const { words } = names
  const { format } = usePreferences()
  const [filter, setFilter] = useState(everyProject)
  const { projects, grantedOre } = filterProjects(all.projects, filter)
  const download = () => {
    const file = projectsCsv(projects, {
      heads: words.csv,
      sum: words.sum,
      sourceName: names.source,
      organisationName: names.organisation,
      state: (state) => words.states[state],
      day: (date) => date ?? '',
    })
    downloadText(file, words.fileName(county.name))
  }
  return (
    <section className="projects page-wide" aria-labelledby="projects-title">
      <h2 id="projects-title" className="heading-2">
        {words.about}
      </h2>
      <ProjectFilters projects={all.projects} names={names} filter={filter} onFilter={setFilter} />
      <p className="hint" role="status">
        {projects.length === 0 ? words.filter.nothing : words.filter.shown(projects.length, format.kronor(grantedOre))}
      </p>
      {projects.length > 0 && (
        <>
          <ProjectTable projects={projects} grantedOre={grantedOre} names={names} />
          <button type="button" className="link" onClick={download}>
            <Icon name="download" /> {words.download}
          </button>
        </>
      )}
    </section>
  )
}
