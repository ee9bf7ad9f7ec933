/**
 * Source × use year × organisation. A few organisations stand as columns, as in the printed tables that people know; many
 * stand as rows, since nobody reads fifty columns. The figures are the same, and what a source holds stands once.
 */
import type { OrganisationId } from '@samplan/shared/plan'
import type { MatrixRow, MatrixSource, MoneyMatrix } from '@samplan/shared/rules'
import { Icon } from '../style/Icon.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { AmountCell } from './AmountCell.tsx'
import { LeftFigure } from './LeftFigure.tsx'
import { MatrixByOrganisation } from './MatrixByOrganisation.tsx'
import { useMoneyScreen } from './moneyContext.ts'
import { SourceHead } from './SourceHead.tsx'

/** As many columns as fit beside the sums in the sheet of a laptop. */
const mostColumns = 10

export function MatrixTable() {
  const { countyMoney: words } = usePreferences().texts
  const { matrix } = useMoneyScreen()
  const { organisations } = matrix
  // Of many, those that pay nothing yet are counted and not listed; the file has them all.
  const paying = organisations.filter((id) => (matrix.byOrganisation.get(id)?.ore ?? 0) > 0)
  const shown = organisations.length > mostColumns ? paying : organisations
  const others = organisations.length - shown.length
  return (
    <>
      {shown.length > mostColumns ? (
        <MatrixByOrganisation organisations={shown} />
      ) : (
        <MatrixBySource organisations={shown} />
      )}
      {others > 0 && <p className="hint">{words.withoutCosts(others)}</p>}
    </>
  )
}

interface OfOrganisations {
  readonly organisations: MoneyMatrix['organisations']
}

function MatrixBySource({ organisations }: OfOrganisations) {
  const words = usePreferences().texts.moneyPage
  const { sources } = useMoneyScreen().matrix
  return (
    // The table may be wider than the window: it scrolls by itself, by keyboard as well.
    <div {...scrollRegion(words.matrix)}>
      <table className="matrix">
        <caption className="visually-hidden">{words.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.year}</th>
            {organisations.map((id) => (
              <th key={id} scope="col" className="cell-figure">
                <ColumnHead id={id} />
              </th>
            ))}
            {[words.planned, words.available, words.elsewhere, words.remains].map((title) => (
              <th key={title} scope="col" className="cell-figure">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {sources.map((source) => (
          <SourceRows key={source.source} source={source} organisations={organisations} />
        ))}
        <SumRow organisations={organisations} />
      </table>
    </div>
  )
}

function ColumnHead({ id }: { readonly id: OrganisationId | null }) {
  const { register, organisationName } = useMoneyScreen()
  const organisation = register.organisations.find((one) => one.id === id)
  return (
    <>
      {organisation && <OrganisationMark organisation={organisation} />}
      <span className="matrix-name">{organisationName(id)}</span>
    </>
  )
}

const noRow: MatrixRow = {
  useYear: 0,
  byOrganisation: new Map(),
  planned: { ore: 0, leastOre: 0, unsettled: false },
}

function SourceRows({ source, organisations }: OfOrganisations & { readonly source: MatrixSource }) {
  const rows = source.rows.length > 0 ? source.rows : [noRow]
  return (
    <tbody data-over={(source.leftOre ?? 0) < 0 || undefined}>
      {rows.map((row, place) => (
        <tr key={row.useYear}>
          {place === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              <SourceHead source={source} />
            </th>
          )}
          <td>{row.useYear || '–'}</td>
          {organisations.map((id) => (
            <AmountCell key={id} sum={row.byOrganisation.get(id)} />
          ))}
          <AmountCell sum={row.planned} strong />
          {place === 0 && <BoundCells source={source} rows={rows.length} />}
        </tr>
      ))}
    </tbody>
  )
}

function BoundCells({ source, rows }: { readonly source: MatrixSource; readonly rows: number }) {
  const words = usePreferences().texts.moneyPage
  const { amount } = useMoneyScreen()
  const { availableOre, elsewhereOre, leftOre } = source
  const isOver = leftOre !== null && leftOre < 0
  return (
    <>
      <td className="cell-figure" rowSpan={rows}>
        {availableOre === null ? '–' : amount(availableOre)}
      </td>
      <td className="cell-figure" rowSpan={rows}>
        {elsewhereOre === 0 ? '–' : amount(elsewhereOre)}
      </td>
      <td className={isOver ? 'cell-figure look-block' : 'cell-figure'} rowSpan={rows}>
        {isOver && <Icon name="block" />} <strong>{leftOre === null ? '–' : amount(leftOre)}</strong>
        {isOver && <span className="matrix-note">{words.overdrawnWord}</span>}
      </td>
    </>
  )
}

/** What is left and what is too much stand one under the other: one never pays for the other. */
function SumRow({ organisations }: OfOrganisations) {
  const words = usePreferences().texts.moneyPage
  const { matrix, amount } = useMoneyScreen()
  const available = matrix.sources.reduce((sum, { availableOre }) => sum + (availableOre ?? 0), 0)
  const elsewhere = matrix.sources.reduce((sum, { elsewhereOre }) => sum + elsewhereOre, 0)
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {words.sum}
        </th>
        {organisations.map((id) => (
          <AmountCell key={id} sum={matrix.byOrganisation.get(id)} />
        ))}
        <AmountCell sum={matrix.planned} strong />
        <td className="cell-figure">{amount(available)}</td>
        <td className="cell-figure">{elsewhere === 0 ? '–' : amount(elsewhere)}</td>
        <LeftFigure leftOre={matrix.leftOre} overdrawnOre={matrix.overdrawnOre} />
      </tr>
    </tfoot>
  )
}
