/** Each pot of the county, and what each plan takes from it; titles only of plans that one takes part in. */
import type { PlanFacts, Pot, PotUse } from '@samplan/shared/plan'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { LeftFigure } from './LeftFigure.tsx'
import { useMoneyScreen } from './moneyContext.ts'

interface PotsSectionProps {
  readonly potUse: readonly PotUse[]
  /** Those that the person takes part in. */
  readonly plans: readonly PlanFacts[]
}

export function PotsSection({ potUse, plans }: PotsSectionProps) {
  const words = usePreferences().texts.countyMoney
  const { register } = useMoneyScreen()
  return (
    <section id="pots" className="money-section page-wide" aria-labelledby="h-pots">
      <div className="money-heading">
        <h2 id="h-pots">{words.pots}</h2>
        <span className="hint">{words.potsAbout}</span>
      </div>
      {register.pots.length === 0 ? (
        <p className="hint">{words.noPots}</p>
      ) : (
        <div {...scrollRegion(words.pots)}>
          <table className="matrix">
            <caption className="visually-hidden">{words.pots}</caption>
            <thead>
              <tr>
                <th scope="col">{words.pot}</th>
                <th scope="col">{words.useYear}</th>
                <th scope="col">{words.plan}</th>
                {[words.takes, words.potHolds, words.left].map((head) => (
                  <th key={head} scope="col" className="cell-figure">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            {register.pots.map((pot) => (
              <PotRows key={pot.id} pot={pot} uses={potUse.filter(({ potId }) => potId === pot.id)} plans={plans} />
            ))}
          </table>
        </div>
      )}
    </section>
  )
}

interface PotRowsProps {
  readonly pot: Pot
  readonly uses: readonly PotUse[]
  readonly plans: readonly PlanFacts[]
}

function PotRows({ pot, uses, plans }: PotRowsProps) {
  const { moneyPage } = usePreferences().texts
  const { kronor } = useMoneyScreen()
  const inYear = [...uses].filter(({ ore }) => ore > 0).sort((a, b) => a.useYear - b.useYear)
  const rows = inYear.length > 0 ? inYear : [null]
  const left = pot.amountOre - uses.reduce((sum, { ore }) => sum + ore, 0)
  return (
    <tbody>
      {rows.map((use, place) => (
        <tr key={use ? `${use.planId} ${use.useYear}` : 'nobody'}>
          {place === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              {pot.name}
              {pot.conditional && <span className="quiet"> {moneyPage.conditionalWord}</span>}
              {pot.example && <span className="quiet"> {moneyPage.exampleWord}</span>}
            </th>
          )}
          <td>{use?.useYear ?? pot.useYear}</td>
          <td>{use ? <PlanName use={use} plans={plans} /> : '–'}</td>
          <td className="cell-figure">{use ? kronor(use.ore) : '–'}</td>
          {place === 0 && (
            <td className="cell-figure" rowSpan={rows.length}>
              {kronor(pot.amountOre)}
            </td>
          )}
          {place === 0 && (
            <LeftFigure leftOre={Math.max(0, left)} overdrawnOre={Math.max(0, -left)} rows={rows.length} />
          )}
        </tr>
      ))}
    </tbody>
  )
}

function PlanName({ use, plans }: { readonly use: PotUse; readonly plans: readonly PlanFacts[] }) {
  const words = usePreferences().texts.countyMoney
  const plan = plans.find(({ id }) => id === use.planId)
  return plan ? <Link href={`/plans/${plan.id}/money`}>{plan.title}</Link> : words.otherPlan
}
