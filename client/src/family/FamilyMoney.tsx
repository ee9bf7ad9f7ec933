/** The family's money added up: by source, organisation or year, and what is left of each grant. */
import type { FundingSource, OrganisationId } from '@samplan/shared/plan'
import type { GrantUse, Sum } from '@samplan/shared/rules'
import { useState } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { Segments } from '../style/Segments.tsx'
import { registerNames, sourceName } from '../versions/registerNames.ts'
import { useFamily } from './familyContext.ts'
import { MoneyCells, MoneyHeads } from './MoneyCells.tsx'

const groupings = ['source', 'organisation', 'year'] as const
type Grouping = (typeof groupings)[number]

export function FamilyMoney() {
  const words = usePreferences().texts.family
  const { figures } = useFamily()
  const [grouping, setGrouping] = useState<Grouping>('source')
  const rows = useRows(grouping)
  return (
    <section id="together" className="money-section page-wide" aria-labelledby="h-together">
      <div className="money-heading">
        <h2 id="h-together">{words.money}</h2>
        <span className="hint">{words.moneyAbout}</span>
        <Segments
          legend={words.groupBy}
          choices={groupings.map((value) => ({ value, label: words.groupings[value] }))}
          value={grouping}
          onChange={setGrouping}
        />
      </div>
      <table className="family-table card-table">
        <caption className="visually-hidden">{words.money}</caption>
        <thead>
          <tr>
            <th scope="col">{words.groupings[grouping]}</th>
            <MoneyHeads />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, sum }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <MoneyCells sum={sum} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            <MoneyCells sum={figures.rolledUp.whole} />
          </tr>
        </tfoot>
      </table>
      <GrantsLeft />
    </section>
  )
}

function useRows(grouping: Grouping): readonly { readonly name: string; readonly sum: Sum }[] {
  const { texts } = usePreferences()
  const { figures, register } = useFamily()
  const words = texts.family
  const { bySource, byOrganisation, byUseYear } = figures.rolledUp
  const { organisation } = registerNames(register)
  const named = <Key,>(sums: ReadonlyMap<Key, Sum>, name: (key: Key) => string) =>
    [...sums].map(([key, sum]) => ({ name: name(key), sum }))
  switch (grouping) {
    case 'source':
      return named(bySource, (source: FundingSource | null) =>
        source === null ? words.noSource : sourceName(source, register, texts),
      ).sort((one, other) => other.sum.ore - one.sum.ore)
    case 'organisation':
      return named(byOrganisation, (id: OrganisationId | null) =>
        id === null ? words.noPayer : organisation(id),
      ).sort((one, other) => other.sum.ore - one.sum.ore)
    case 'year':
      return named(byUseYear, String).sort((one, other) => (one.name < other.name ? -1 : 1))
  }
}

/** Grants that nobody plans from are on the page of the county's money; here stand those that the family draws on. */
function GrantsLeft() {
  const { texts, format } = usePreferences()
  const words = texts.family
  const { figures } = useFamily()
  const uses = figures.rolledUp.byGrant.filter(({ plannedOre }) => plannedOre > 0)
  if (uses.length === 0) return null
  const inPots = uses.reduce((sum, { setAsideOre }) => sum + setAsideOre, 0)
  return (
    <>
      <h3 className="money-sub">{words.grants}</h3>
      <p className="hint">{words.grantsAbout}</p>
      <table className="family-table card-table">
        <caption className="visually-hidden">{words.grants}</caption>
        <thead>
          <tr>
            <th scope="col">{words.grant}</th>
            {[words.granted, words.planned, words.left].map((head) => (
              <th key={head} scope="col" className="cell-figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {uses.map((use) => (
            <GrantRow key={`${use.grantLineId}/${use.organisationId}`} use={use} />
          ))}
        </tbody>
      </table>
      {inPots > 0 && <p className="hint">{texts.moneyPage.inPots(format.kronor(inPots))}.</p>}
    </>
  )
}

function GrantRow({
  use: { grantLineId, organisationId, grantedOre, plannedOre, leftOre },
}: {
  readonly use: GrantUse
}) {
  const { texts, format } = usePreferences()
  const words = texts.family
  const { register } = useFamily()
  return (
    <tr>
      <th scope="row">
        {sourceName(`line:${grantLineId}`, register, texts)}
        <span className="family-about">{registerNames(register).organisation(organisationId)}</span>
      </th>
      <td className="cell-figure" data-label={words.granted}>
        {format.kronor(grantedOre)}
      </td>
      <td className="cell-figure" data-label={words.planned}>
        {format.kronor(plannedOre)}
      </td>
      <td className={leftOre < 0 ? 'cell-figure look-block' : 'cell-figure'} data-label={words.left}>
        {leftOre < 0 ? words.overdrawn(format.kronor(-leftOre)) : format.kronor(leftOre)}
      </td>
    </tr>
  )
}
