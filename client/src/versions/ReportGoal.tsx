/** A goal of a frozen version with its indicators and activities. */
import { type FamilyGoal, hasText, type IsoDate, plainText, type Register } from '@samplan/shared/plan'
import type { CanonicalGoal, CanonicalIndicator, CanonicalOutcome, CanonicalPlan } from '@samplan/shared/rules'
import type { Texts } from '@samplan/shared/text'
import { CitedText } from '../editor/CitedText.tsx'
import { usePreferences } from '../style/preferences.ts'
import { frozenValue } from './frozenValue.ts'
import { ReportActivity } from './ReportActivity.tsx'

interface ReportGoalProps {
  readonly goal: CanonicalGoal
  readonly register: Register
  readonly totals: CanonicalPlan['totals']
  /** Of the parent's version that the plan referred to; none where it carries out no other. */
  readonly parentGoals: readonly FamilyGoal[]
}

export function ReportGoal({ goal, register, totals, parentGoals }: ReportGoalProps) {
  const { texts, format } = usePreferences()
  const target = frozenValue(goal.targetDate)
  return (
    <section className="report-goal" data-part={goal.id}>
      <h3 className="report-heading">
        <span className="report-number">{goal.number} </span>
        <span>{plainText(goal.title)}</span>
      </h3>
      <p className="report-line">
        <span>
          <strong>{texts.names.horizons[goal.horizon]}</strong>
          {target && `, ${texts.versions.until(format.date(target))}`}
        </span>
        {goal.indicators.map((indicator) => (
          <span key={indicator.id}>
            {texts.versions.indicator(
              plainText(indicator.name),
              pointOf(indicator, indicator.baselineValue, indicator.baselineDate, texts),
              pointOf(indicator, indicator.targetValue, indicator.targetDate, texts),
            )}
            <ReportOutcomes indicator={indicator} />
          </span>
        ))}
      </p>
      {hasText(goal.description) && (
        <div className="report-prose">
          <CitedText text={goal.description} under={3} words={texts.writing.notes} />
        </div>
      )}
      {goal.activities.map((activity) => (
        <ReportActivity
          key={activity.id}
          activity={activity}
          register={register}
          parentGoals={parentGoals.filter(({ id }) => activity.parentGoalIds?.includes(id))}
          sum={totals.byActivity.find(({ id }) => id === activity.id) ?? null}
        />
      ))}
    </section>
  )
}

/** What had come of it by then, by day, with the notes. */
function ReportOutcomes({ indicator }: { readonly indicator: CanonicalIndicator }) {
  const { texts } = usePreferences()
  const dayOf = ({ date }: CanonicalOutcome) => frozenValue<IsoDate>(date) ?? '9999-12-31'
  const outcomes = [...(indicator.outcomes ?? [])].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  if (outcomes.length === 0) return null
  const points = outcomes.map(({ value, date, note }) =>
    [pointOf(indicator, value, date, texts), plainText(note)].filter(Boolean).join(' '),
  )
  return <span className="report-outcomes"> {texts.outcomes.inVersion(points)}</span>
}

/** `31 % (dec 2015)` */
function pointOf(
  { unit }: CanonicalIndicator,
  value: CanonicalIndicator['baselineValue'],
  date: CanonicalIndicator['baselineDate'],
  { format, plan }: Texts,
): string {
  const figure = frozenValue(value)
  const on = frozenValue<IsoDate>(date)
  const shown = figure === null ? '–' : `${format.figure(figure)}${plan.unitSigns[unit]}`
  return on ? `${shown} (${format.month(on)})` : shown
}
