/** Every goal of the county's frozen plan, with who has taken it up, and those that nobody has. */
import type { GoalCoverage } from '@samplan/shared/rules'
import { Icon } from '../style/Icon.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useFamily } from './familyContext.ts'
import { useSaidName } from './useSaidName.ts'

export function CoverageTable() {
  const words = usePreferences().texts.family
  const { family, figures } = useFamily()
  if (!family.newest) return null
  return (
    <section id="coverage" className="money-section page-wide" aria-labelledby="h-coverage">
      <div className="money-heading">
        <h2 id="h-coverage">{words.coverage}</h2>
        <span className="hint">{words.coverageAbout(family.newest.number)}</span>
      </div>
      <table className="family-table card-table coverage">
        <caption className="visually-hidden">{words.coverage}</caption>
        <thead>
          <tr>
            <th scope="col">{words.goal}</th>
            <th scope="col">{words.takenUpBy}</th>
          </tr>
        </thead>
        <tbody>
          {figures.coverage.map((one) => (
            <CoverageRow key={one.goal.id} coverage={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function CoverageRow({ coverage: { goal, takenUpBy } }: { readonly coverage: GoalCoverage }) {
  const { family: words, names } = usePreferences().texts
  const { family, register } = useFamily()
  const said = useSaidName()
  return (
    <tr>
      <th scope="row">
        <span className="coverage-name">
          <span className="coverage-number">{goal.number}</span>
          <span>
            <span className="coverage-goal">{goal.title}</span>
            <span className="family-about">{names.horizons[goal.horizon]}</span>
          </span>
        </span>
      </th>
      <td data-label={words.takenUpBy}>
        {takenUpBy.length === 0 ? (
          <span className="marked">
            <Icon name="warn" /> {words.nobody}
          </span>
        ) : (
          <ul className="coverage-plans">
            {takenUpBy.map((planId) => {
              const member = family.members.find((one) => one.planId === planId)
              const organisation = register.organisations.find(({ id }) => id === member?.organisationId)
              return (
                <li key={planId} className="marked">
                  {organisation && <OrganisationMark organisation={organisation} size="small" />}
                  {organisation?.shortName ?? said(planId)}
                </li>
              )
            })}
          </ul>
        )}
      </td>
    </tr>
  )
}
