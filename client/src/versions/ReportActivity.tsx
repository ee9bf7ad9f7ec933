/** An activity of a frozen version: who answers for it, who takes part, when, and its cost lines as a ledger. */
import { type FamilyGoal, hasText, plainText, type Register } from '@samplan/shared/plan'
import type { CanonicalActivity, Sum } from '@samplan/shared/rules'
import { CitedText } from '../editor/CitedText.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { frozenValue } from './frozenValue.ts'
import { registerNames, sourceName } from './registerNames.ts'

interface ReportActivityProps {
  readonly activity: CanonicalActivity
  readonly register: Register
  readonly sum: Sum | null
  /** Those of the parent that it serves. */
  readonly parentGoals: readonly FamilyGoal[]
}

export function ReportActivity({ activity, register, sum, parentGoals }: ReportActivityProps) {
  const { notes } = usePreferences().texts.writing
  return (
    <section className="report-activity" data-part={activity.id}>
      <h4 className="report-heading">
        <span className="report-number">{activity.number} </span>
        <span>{plainText(activity.title)}</span>
      </h4>
      <ActivityFacts activity={activity} register={register} parentGoals={parentGoals} />
      {hasText(activity.description) && (
        <div className="report-prose">
          <CitedText text={activity.description} under={4} words={notes} />
        </div>
      )}
      {activity.costLines.length > 0 && <ReportLedger activity={activity} register={register} sum={sum} />}
    </section>
  )
}

function ActivityFacts({ activity, register, parentGoals }: Omit<ReportActivityProps, 'sum'>) {
  const { texts, format } = usePreferences()
  const words = texts.versions
  const { organisation } = registerNames(register)
  const responsible = frozenValue(activity.responsible)
  const start = frozenValue(activity.start)
  const end = frozenValue(activity.end)
  return (
    <p className="report-line">
      {responsible && (
        <span>
          {words.responsible}: <strong>{organisation(responsible)}</strong>
        </span>
      )}
      {activity.participantIds.length > 0 && (
        <span>
          {words.participants}: <strong>{activity.participantIds.map(organisation).join(', ')}</strong>
        </span>
      )}
      {start && end && <span>{format.period(start, end)}</span>}
      {start && !end && <span>{words.from(format.month(start))}</span>}
      {end && !start && <span>{words.until(format.month(end))}</span>}
      {activity.status !== 'planned' && <span>{texts.names.activityStatuses[activity.status]}</span>}
      {hasText(activity.targetGroup) && (
        <span>
          {words.targetGroup}: {plainText(activity.targetGroup)}
        </span>
      )}
      {parentGoals.length > 0 && (
        <span>
          {texts.family.contributes}: {parentGoals.map(({ number, title }) => `${number} ${title}`).join('; ')}
        </span>
      )}
    </p>
  )
}

function ReportLedger({ activity, register, sum }: Omit<ReportActivityProps, 'parentGoals'>) {
  const { texts, format } = usePreferences()
  const words = texts.versions
  return (
    <table className="report-ledger">
      <caption className="visually-hidden">{words.costs(activity.number)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col">{words.cost}</th>
          <th scope="col">{words.payer}</th>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.amount}</th>
        </tr>
      </thead>
      <tbody>
        {activity.costLines.map((line) => {
          const payer = register.organisations.find(({ id }) => id === line.payerId)
          const amount = frozenValue(line.amountOre)
          return (
            <tr key={line.id}>
              <td>{line.useYear}</td>
              <td>{texts.names.costKinds[line.kind]}</td>
              <td>
                {payer && (
                  <span className="marked">
                    <OrganisationMark organisation={payer} /> {payer.shortName}
                  </span>
                )}
              </td>
              <td>
                {sourceName(line.source, register, texts)}
                {hasText(line.note) && <span className="report-note">{plainText(line.note)}</span>}
              </td>
              <td className="figure">{amount === null ? words.noAmount : format.kronor(amount)}</td>
            </tr>
          )
        })}
      </tbody>
      {sum && (
        <tfoot>
          <tr>
            <td colSpan={4}>{words.sum(format.kronor(sum.stateGrantOre))}</td>
            <td className="figure">
              <strong className="report-sum">{format.kronor(sum.ore)}</strong>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
