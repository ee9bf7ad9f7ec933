/** The plan as it was frozen, read from the version's JSON alone and set as a report: background, analysis, areas. */

import { hasText, plainText, type RichText } from '@samplan/shared/plan'
import type { CanonicalArea, ReportedPlan } from '@samplan/shared/rules'
import { CitedText } from '../editor/CitedText.tsx'
import { usePreferences } from '../style/preferences.ts'
import { ReportGoal } from './ReportGoal.tsx'
import './report.css'

/** A frozen version, or an open plan that is only read yet. */
export function VersionReport({ version }: { readonly version: ReportedPlan }) {
  const words = usePreferences().texts.versions
  const { content, register } = version
  const focusAreas = new Map(register.agreement.focusAreas.map((focusArea) => [focusArea.id, focusArea]))
  return (
    <article className="report" id="report" aria-label={words.asRead} tabIndex={-1}>
      <section>
        <ReportHeading title={words.background} />
        <Prose text={content.background} />
      </section>
      <section>
        <ReportHeading title={words.analysis} />
        {content.analyses.map(({ id, focusAreaId, text, omissionReason }) => {
          const focusArea = focusAreas.get(focusAreaId)
          return (
            <section key={id} className="report-analysis">
              <h3>{focusArea ? words.focusArea(focusArea.number, focusArea.name) : focusAreaId}</h3>
              <Prose text={text} under={3} />
              {hasText(omissionReason) && (
                <>
                  <h4>{words.omitted}</h4>
                  <Prose text={omissionReason} under={4} />
                </>
              )}
            </section>
          )
        })}
      </section>
      {content.areas.map((area) => (
        <section key={area.id} className="report-area" data-part={area.id}>
          <ReportHeading number={area.number} title={plainText(area.title)} />
          {area.focusAreaIds.map((id) => {
            const focusArea = focusAreas.get(id)
            return (
              focusArea && (
                <p key={id} className="hint">
                  {words.focusArea(focusArea.number, focusArea.name)}
                </p>
              )
            )
          })}
          <AreaSum area={area} totals={version.totals} />
          {hasText(area.prose) && <Prose text={area.prose} />}
          {area.goals.map((goal) => (
            <ReportGoal
              key={goal.id}
              goal={goal}
              register={register}
              totals={version.totals}
              parentGoals={version.parent?.goals ?? []}
            />
          ))}
        </section>
      ))}
    </article>
  )
}

/** What all of an area's activities cost. */
function AreaSum({ area, totals }: { readonly area: CanonicalArea; readonly totals: ReportedPlan['totals'] }) {
  const { texts, format } = usePreferences()
  const sum = totals.byArea.find(({ id }) => id === area.id)
  const activities = area.goals.reduce((count, goal) => count + goal.activities.length, 0)
  if (!sum || activities === 0) return null
  return (
    <p className="hint">
      {`${format.kronor(sum.ore)}\u00a0kr`} {texts.plan.onActivities(activities)}
    </p>
  )
}

function ReportHeading({ number, title }: { readonly number?: string; readonly title: string }) {
  return (
    <h2 className="report-heading">
      {number && <span className="report-number">{number} </span>}
      <span>{title}</span>
    </h2>
  )
}

function Prose({ text, under = 2 }: { readonly text: RichText; readonly under?: 2 | 3 | 4 }) {
  const { versions: words, writing } = usePreferences().texts
  return hasText(text) ? (
    <div className="report-prose">
      <CitedText text={text} under={under} words={writing.notes} />
    </div>
  ) : (
    <p className="hint">{words.empty}</p>
  )
}
