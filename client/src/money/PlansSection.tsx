/** The county's plans that one takes part in, with what each plans and whose money it is. */

import { addSums, isStateMoney } from '@samplan/shared/rules'
import type { CountyPlanMoney } from '@samplan/shared/wire'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { AmountCell } from './AmountCell.tsx'

export function PlansSection({ plans }: { readonly plans: readonly CountyPlanMoney[] }) {
  const { countyMoney: words, moneyPage } = usePreferences().texts
  const all = plans.flatMap(({ cells }) => cells)
  return (
    <section id="plans" className="money-section page-wide" aria-labelledby="h-plans">
      <div className="money-heading">
        <h2 id="h-plans">{words.plans}</h2>
        <span className="hint">{words.plansAbout}</span>
      </div>
      <div {...scrollRegion(words.plans)}>
        <table>
          <caption className="visually-hidden">{words.plans}</caption>
          <thead>
            <tr>
              <th scope="col">{words.plan}</th>
              {[words.stateGrant, words.ownFunds, words.wholeCost].map((head) => (
                <th key={head} scope="col" className="cell-figure">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <PlanRow key={plan.facts.id} plan={plan} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{moneyPage.sum}</th>
              <SumCells cells={all} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="hint">{words.othersCount}</p>
    </section>
  )
}

function PlanRow({ plan: { facts, cells } }: { readonly plan: CountyPlanMoney }) {
  const { names } = usePreferences().texts
  return (
    <tr>
      <th scope="row">
        <Link href={`/plans/${facts.id}/money`}>{facts.title}</Link>{' '}
        <span className="quiet">
          {names.planKinds[facts.kind]}, {names.planStatuses[facts.status]}
        </span>
      </th>
      <SumCells cells={cells} />
    </tr>
  )
}

function SumCells({ cells }: Pick<CountyPlanMoney, 'cells'>) {
  return (
    <>
      <AmountCell sum={addSums(cells.filter(isStateMoney))} />
      <AmountCell sum={addSums(cells.filter((cell) => !isStateMoney(cell)))} />
      <AmountCell sum={addSums(cells)} strong />
    </>
  )
}
