/** What has to be done for the grants to be kept, line by line, and what the plan is for as ticks. */
import type { ConditionState, LineRisk } from '@samplan/shared/plan'
import type { PurposeTick } from '@samplan/shared/rules'
import type { AgreementRisk } from '@samplan/shared/wire'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { PurposeTicks } from '../versions/PurposeTicks.tsx'

interface ConditionsSectionProps {
  readonly risks: readonly AgreementRisk[]
  readonly ticks?: readonly PurposeTick[]
}

export function ConditionsSection({ risks, ticks = [] }: ConditionsSectionProps) {
  const words = usePreferences().texts.countyMoney
  return (
    <section id="conditions" className="money-section page-wide" aria-labelledby="h-conditions">
      <div className="money-heading">
        <h2 id="h-conditions">{words.conditions}</h2>
        <span className="hint">{words.conditionsAbout}</span>
      </div>
      {risks.length === 0 && <p className="hint">{words.noConditions}</p>}
      {risks.map((risk) => (
        <ConditionsTable key={risk.agreementId} agreement={risk} />
      ))}
      <PurposeTicks ticks={ticks} />
    </section>
  )
}

function ConditionsTable({ agreement: { title, risk } }: { readonly agreement: AgreementRisk }) {
  const words = usePreferences().texts.countyMoney
  return (
    <div {...scrollRegion(title)}>
      <table className="conditions card-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col" className="cell-figure">
              {words.amount}
            </th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {risk.lines.map((line) => (
            <LineRow key={line.grantLineId} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LineRow({ line }: { readonly line: LineRisk }) {
  const { texts, format } = usePreferences()
  const words = texts.countyMoney
  const { name, amountOre, example, conditions } = line
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="cell-figure" data-label={words.amount}>
        {format.kronor(amountOre)}
        {example && <span className="matrix-note quiet">{words.grantExample}</span>}
      </td>
      <td data-label={words.due}>
        {conditions.map(({ due }, place) => (
          <span key={dueKey(due, place)} className="condition-part">
            {format.date(due)}
          </span>
        ))}
      </td>
      <td data-label={words.state}>
        {conditions.length === 0 && <span className="quiet">{words.noCondition}</span>}
        {conditions.map((condition, place) => (
          <ConditionWords key={dueKey(condition.due, place)} condition={condition} />
        ))}
      </td>
    </tr>
  )
}

/** Two conditions of one line may be due on one day. */
function dueKey(due: string, place: number): string {
  return `${due} ${place}`
}

function ConditionWords({ condition }: { readonly condition: ConditionState }) {
  const { countyMoney: words, money } = usePreferences().texts
  switch (condition.state) {
    case 'kept':
      return (
        <span className="condition-part look-ok">
          <Icon name="ok" /> {words.kept(condition.versionNumber)}
        </span>
      )
    case 'waiting':
    case 'at-risk': {
      const isLate = condition.state === 'at-risk'
      const { lacks } = condition
      const nothing = isLate ? words.nothingFrozen : words.nothingFrozenYet
      return (
        <span className="condition-part">
          <strong className={isLate ? 'look-block' : 'look-warn'}>
            <Icon name={isLate ? 'block' : 'warn'} />{' '}
            {condition.state === 'waiting' ? words.waiting(condition.daysLeft) : words.atRisk}
          </strong>{' '}
          {lacks === null ? nothing : words.lacks(lacks.map((one) => money.requirements[one]).join(', '))}
        </span>
      )
    }
  }
}
