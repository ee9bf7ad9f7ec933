/** At the end of the plan: the agreement it answers to, its last day, and what is left of each grant. */
import { scrollRegion } from '../../style/scrollRegion.ts'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import { type GrantTableRow, grantTableRows } from './grantTableRows.ts'

export function AgreementSection() {
  const { texts, register, board } = usePlan()
  const { plan } = useStore(board.totals)
  const words = texts.plan
  const { agreement } = register
  return (
    <section className="agreement" aria-labelledby="h-agreement">
      <div className="agreement-body" id="b-agreement" tabIndex={-1}>
        <h2 className="heading-2" id="h-agreement">
          {words.agreement}
        </h2>
        <p className="lead">{words.agreementDue(agreement.title, texts.format.date(agreement.reportDue))}</p>
        <p>{words.planTotal(texts.format.kronor(plan.ore))}</p>
        <GrantsTable />
        <InPots />
      </div>
    </section>
  )
}

/** What is in a pot is neither planned here nor left: why a row need not add up. */
function InPots() {
  const { texts, board } = usePlan()
  const { setAsideOre } = useStore(board.totals).grantsLeft
  if (setAsideOre === 0) return null
  return <p className="hint">{texts.moneyPage.inPots(texts.format.kronor(setAsideOre))}.</p>
}

function GrantsTable() {
  const { texts, board } = usePlan()
  const { grantsLeft, bySource } = useStore(board.totals)
  const sourceless = bySource.get(null)?.ore ?? 0
  const words = texts.plan
  const { kronor } = texts.format
  return (
    <div {...scrollRegion(words.grantsTable)}>
      <table>
        <caption>{words.grantsTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.grantTo}</th>
            <th scope="col" className="cell-figure">
              {words.granted}
            </th>
            <th scope="col" className="cell-figure">
              {words.planned}
            </th>
            <th scope="col" className="cell-figure">
              {words.left}
            </th>
          </tr>
        </thead>
        <tbody>
          {grantTableRows(grantsLeft.byGrant).map((use) => (
            <tr key={`${use.grantLineId} ${use.organisationId}`}>
              <GrantNames row={use} />
              <td className="cell-figure">
                {use.example && <span className="quiet">{words.example} </span>}
                {kronor(use.grantedOre)}
              </td>
              <td className="cell-figure">{kronor(use.plannedOre)}</td>
              <LeftCell ore={use.leftOre} />
            </tr>
          ))}
          {sourceless > 0 && (
            <tr>
              <td colSpan={3}>{words.withoutSource}</td>
              <td className="cell-figure">{kronor(sourceless)}</td>
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.allGrants}
            </th>
            <td className="cell-figure">{kronor(grantsLeft.grantedOre)}</td>
            <td className="cell-figure">{kronor(grantsLeft.plannedOre)}</td>
            <LeftCell ore={grantsLeft.leftOre} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function GrantNames({ row: { grantLineId, organisationId, count } }: { readonly row: GrantTableRow }) {
  const { texts, register, organisationOf } = usePlan()
  const shortName = organisationId && (organisationOf(organisationId)?.shortName ?? organisationId)
  return (
    <>
      <td>{register.agreement.grantLines.find(({ id }) => id === grantLineId)?.name ?? grantLineId}</td>
      <td>{shortName ?? texts.countyShares.several(count)}</td>
    </>
  )
}

/** An overdrawn grant is said in words and never taken from what is left of another. */
function LeftCell({ ore }: { readonly ore: number }) {
  const { texts } = usePlan()
  return (
    <td className={ore < 0 ? 'cell-figure overdrawn' : 'cell-figure'}>
      {ore < 0 ? texts.plan.overdrawnBy(texts.format.kronor(-ore)) : texts.format.kronor(ore)}
    </td>
  )
}
