/** Source × use year × organisation. What a source holds stands once, beside all its years. */
import type { OrganisationId } from '@samplan/shared/plan'
import type { MatrixRow, MatrixSource, MatrixSum } from '@samplan/shared/rules'
import { Icon } from '../style/Icon.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { useMoneyScreen } from './moneyContext.ts'
import { sourceLook } from './sourceLook.ts'

export function MatrixTable() {
  const words = usePreferences().texts.moneyPage
  const { matrix } = useMoneyScreen()
  const { organisations, sources } = matrix
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
                <OrganisationHead id={id} />
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
          <SourceRows key={source.source} source={source} />
        ))}
        <SumRow />
      </table>
    </div>
  )
}

function OrganisationHead({ id }: { readonly id: OrganisationId | null }) {
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

function SourceRows({ source }: { readonly source: MatrixSource }) {
  const words = usePreferences().texts.moneyPage
  const { matrix, sourceName } = useMoneyScreen()
  const rows = source.rows.length > 0 ? source.rows : [noRow]
  return (
    <tbody>
      {rows.map((row, place) => (
        <tr key={row.useYear}>
          {place === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              <span className="swatch" data-source={sourceLook(source.source, matrix.sources)} aria-hidden />{' '}
              {sourceName(source.source)}
              {source.conditional && <span className="quiet"> {words.conditionalWord}</span>}
              {source.example && <span className="quiet"> {words.exampleWord}</span>}
            </th>
          )}
          <td>{row.useYear || '–'}</td>
          {matrix.organisations.map((id) => (
            <AmountCell key={id} sum={row.byOrganisation.get(id)} />
          ))}
          <AmountCell sum={row.planned} strong />
          {place === 0 && <BoundCells source={source} rows={rows.length} />}
        </tr>
      ))}
    </tbody>
  )
}

function AmountCell({ sum, strong }: { readonly sum: MatrixSum | undefined; readonly strong?: boolean }) {
  const words = usePreferences().texts.moneyPage
  const { amount } = useMoneyScreen()
  if (!sum || sum.ore === 0) return <td className="cell-figure quiet">–</td>
  const figure = sum.unsettled ? words.eitherOr(amount(sum.leastOre), amount(sum.ore)) : amount(sum.ore)
  return (
    <td className="cell-figure" data-unsettled={sum.unsettled || undefined}>
      {strong ? <strong>{figure}</strong> : figure}
    </td>
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
function SumRow() {
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
        {matrix.organisations.map((id) => (
          <AmountCell key={id} sum={matrix.byOrganisation.get(id)} />
        ))}
        <AmountCell sum={matrix.planned} strong />
        <td className="cell-figure">{amount(available)}</td>
        <td className="cell-figure">{elsewhere === 0 ? '–' : amount(elsewhere)}</td>
        <td className="cell-figure">
          <strong>{amount(matrix.leftOre)}</strong>
          {matrix.overdrawnOre > 0 && <span className="matrix-note look-block">{amount(-matrix.overdrawnOre)}</span>}
        </td>
      </tr>
    </tfoot>
  )
}
