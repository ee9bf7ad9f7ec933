/** What each organisation got on each line, how far the money has come, and what is planned of it. */
import type { GrantLine } from '@samplan/shared/plan'
import { type GrantFigures, type GrantLineRows, type GrantRow, grantRows } from '@samplan/shared/rules'
import { useMemo } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { CountyShares } from './CountyShares.tsx'
import { LeftFigure } from './LeftFigure.tsx'
import { useMoneyScreen } from './moneyContext.ts'
import { OrganisationHead } from './OrganisationHead.tsx'

/** More rows than this are folded away behind the line's sum until they are wanted. */
const shownRows = 12

interface GrantsSectionProps {
  /** For whoever may change the register: whether a line's money is sure. */
  readonly onSwitch?: (line: GrantLine, conditional: boolean) => void
}

export function GrantsSection({ onSwitch }: GrantsSectionProps) {
  const words = usePreferences().texts.countyMoney
  const { register, cells } = useMoneyScreen()
  const lines = useMemo(() => grantRows(register, cells), [register, cells])
  return (
    <section id="grants" className="money-section page-wide" aria-labelledby="h-grants">
      <div className="money-heading">
        <h2 id="h-grants">{words.grants}</h2>
        <span className="hint">{words.grantsAbout}</span>
      </div>
      <CountyShares />
      {lines.length === 0 && <p className="hint">{words.noGrants}</p>}
      {lines.map((rows) => (
        <LineOfGrants key={rows.line.id} of={rows} {...(onSwitch && { onSwitch })} />
      ))}
    </section>
  )
}

interface LineOfGrantsProps extends GrantsSectionProps {
  readonly of: GrantLineRows
}

function LineOfGrants({ of, onSwitch }: LineOfGrantsProps) {
  const { texts, format } = usePreferences()
  const words = texts.countyMoney
  const { line, rows, sum, countedOn } = of
  const isExact = rows.every(({ perInhabitantOre }) => perInhabitantOre === null)
  return (
    <div className="grant-line">
      <h3 className="money-sub">{line.name}</h3>
      <LineState line={line} {...(onSwitch && { onSwitch })} />
      <details className="money-table" open={rows.length <= shownRows}>
        <summary>{words.grantSum(line.name, format.kronor(sum.grantedOre), format.kronor(of.leftOre))}</summary>
        <GrantTable of={of} />
        <p className="hint">{countedOn && !isExact ? words.countedOn(format.date(countedOn)) : words.notCounted}</p>
      </details>
    </div>
  )
}

/** Secured and conditional money are never one; the convenor says which a line is. */
function LineState({ line, onSwitch }: GrantsSectionProps & { readonly line: GrantLine }) {
  const words = usePreferences().texts.countyMoney
  const { conditional, name } = line
  const act = conditional ? words.makeSecured : words.makeConditional
  return (
    <p className="grant-state">
      <strong>{conditional ? words.conditional : words.secured}</strong>
      {conditional && <span className="quiet"> {words.conditionalAbout}</span>}{' '}
      {onSwitch && (
        <button
          type="button"
          className="link"
          aria-label={words.switchNamed(act, name)}
          onClick={() => onSwitch(line, !conditional)}
        >
          {act}
        </button>
      )}
    </p>
  )
}

function GrantTable({ of: { line, rows, sum, leftOre, overdrawnOre } }: { readonly of: GrantLineRows }) {
  const { texts } = usePreferences()
  const words = texts.countyMoney
  const isInPots = sum.setAsideOre > 0
  const pots = isInPots ? [words.setAside] : []
  const heads = [words.granted, words.requested, words.invoiced, words.paid, ...pots, words.planned, words.left]
  return (
    <div {...scrollRegion(line.name)}>
      <table>
        <caption className="visually-hidden">{line.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.organisation}</th>
            {[...heads, words.perInhabitant].map((head) => (
              <th key={head} scope="col" className="cell-figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <GrantTableRow key={row.organisationId} row={row} isInPots={isInPots} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.moneyPage.sum}</th>
            <FigureCells figures={sum} isInPots={isInPots} />
            <LeftFigure leftOre={leftOre} overdrawnOre={overdrawnOre} />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function GrantTableRow({ row, isInPots }: { readonly row: GrantRow; readonly isInPots: boolean }) {
  const { kronor } = useMoneyScreen()
  const words = usePreferences().texts.countyMoney
  const { organisationId, perInhabitantOre, example, leftOre } = row
  return (
    <tr>
      <th scope="row">
        <OrganisationHead id={organisationId} />
        {example && <span className="quiet"> {words.grantExample}</span>}
      </th>
      <FigureCells figures={row} isInPots={isInPots} />
      <LeftFigure leftOre={Math.max(0, leftOre)} overdrawnOre={Math.max(0, -leftOre)} />
      <td className="cell-figure">{perInhabitantOre === null ? '–' : kronor(perInhabitantOre)}</td>
    </tr>
  )
}

function FigureCells({ figures, isInPots }: { readonly figures: GrantFigures; readonly isInPots: boolean }) {
  const { kronor } = useMoneyScreen()
  const { grantedOre, requestedOre, invoicedOre, paidOre, setAsideOre, plannedOre } = figures
  return [
    ['granted', grantedOre],
    ['requested', requestedOre],
    ['invoiced', invoicedOre],
    ['paid', paidOre],
    ...(isInPots ? [['set aside', setAsideOre] as const] : []),
    ['planned', plannedOre],
  ].map(([name, ore]) => (
    <td key={name} className="cell-figure">
      {typeof ore === 'number' ? kronor(ore) : '–'}
    </td>
  ))
}
