/** The matrix turned, for counties with many organisations: one row each, a column for each source and year. */
import type { OrganisationId } from '@samplan/shared/plan'
import type { MatrixSource, MoneyMatrix } from '@samplan/shared/rules'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { AmountCell } from './AmountCell.tsx'
import { LeftFigure } from './LeftFigure.tsx'
import { useMoneyScreen } from './moneyContext.ts'
import { OrganisationHead } from './OrganisationHead.tsx'
import { SourceHead } from './SourceHead.tsx'

export function MatrixByOrganisation({ organisations }: Pick<MoneyMatrix, 'organisations'>) {
  const { moneyPage: words, countyMoney } = usePreferences().texts
  return (
    <>
      <p className="hint">{countyMoney.turned(organisations.length)}</p>
      <div {...scrollRegion(words.matrix)} data-tall>
        <table className="matrix matrix-turned">
          <caption className="visually-hidden">{words.matrix}</caption>
          <Heads />
          <tbody>
            {organisations.map((id) => (
              <OrganisationRow key={id} id={id} />
            ))}
          </tbody>
          <Feet />
        </table>
      </div>
    </>
  )
}

/** Sources that nobody plans from have one empty column, so that what is left of them is seen. */
function columnsOf({ rows }: MatrixSource): number {
  return Math.max(1, rows.length)
}

function Heads() {
  const { moneyPage: words, countyMoney } = usePreferences().texts
  const { sources } = useMoneyScreen().matrix
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {countyMoney.organisation}
        </th>
        {sources.map((source) => (
          <th key={source.source} scope="colgroup" colSpan={columnsOf(source)} className="cell-figure matrix-source">
            <SourceHead source={source} />
          </th>
        ))}
        <th scope="col" rowSpan={2} className="cell-figure">
          {words.planned}
        </th>
      </tr>
      <tr>
        {sources.flatMap(({ source, rows }) =>
          rows.length === 0 ? (
            <td key={source} />
          ) : (
            rows.map(({ useYear }) => (
              <th key={`${source} ${useYear}`} scope="col" className="cell-figure">
                {useYear}
              </th>
            ))
          ),
        )}
      </tr>
    </thead>
  )
}

function OrganisationRow({ id }: { readonly id: OrganisationId | null }) {
  const { matrix } = useMoneyScreen()
  return (
    <tr>
      <th scope="row">
        <OrganisationHead id={id} />
      </th>
      {matrix.sources.flatMap(({ source, rows }) =>
        rows.length === 0 ? (
          <AmountCell key={source} sum={undefined} />
        ) : (
          rows.map(({ useYear, byOrganisation }) => (
            <AmountCell key={`${source} ${useYear}`} sum={byOrganisation.get(id)} />
          ))
        ),
      )}
      <AmountCell sum={matrix.byOrganisation.get(id)} strong />
    </tr>
  )
}

/** Planned by year, then what each source holds and what is left of it, under all its years. */
function Feet() {
  const words = usePreferences().texts.moneyPage
  const { matrix, amount } = useMoneyScreen()
  const { sources } = matrix
  const spans = (of: (source: MatrixSource) => number | null) =>
    sources.map((source) => {
      const ore = of(source)
      return (
        <td key={source.source} colSpan={columnsOf(source)} className="cell-figure">
          {ore === null ? '–' : amount(ore)}
        </td>
      )
    })
  const available = sources.reduce((sum, { availableOre }) => sum + (availableOre ?? 0), 0)
  const elsewhere = sources.reduce((sum, { elsewhereOre }) => sum + elsewhereOre, 0)
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.planned}</th>
        {sources.flatMap(({ source, rows }) =>
          rows.length === 0 ? (
            <AmountCell key={source} sum={undefined} />
          ) : (
            rows.map(({ useYear, planned }) => <AmountCell key={`${source} ${useYear}`} sum={planned} strong />)
          ),
        )}
        <AmountCell sum={matrix.planned} strong />
      </tr>
      <tr>
        <th scope="row">{words.available}</th>
        {spans(({ availableOre }) => availableOre)}
        <td className="cell-figure">{amount(available)}</td>
      </tr>
      {elsewhere > 0 && (
        <tr>
          <th scope="row">{words.elsewhere}</th>
          {spans(({ elsewhereOre }) => (elsewhereOre === 0 ? null : elsewhereOre))}
          <td className="cell-figure">{amount(elsewhere)}</td>
        </tr>
      )}
      <tr>
        <th scope="row">{words.remains}</th>
        {sources.map((source) => (
          <LeftFigure
            key={source.source}
            leftOre={source.leftOre === null ? null : Math.max(0, source.leftOre)}
            overdrawnOre={Math.max(0, -(source.leftOre ?? 0))}
            columns={columnsOf(source)}
          />
        ))}
        <LeftFigure leftOre={matrix.leftOre} overdrawnOre={matrix.overdrawnOre} />
      </tr>
    </tfoot>
  )
}
