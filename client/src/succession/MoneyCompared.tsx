/** The money before and now: by source and year, and by organisation; what is secured and what conditional stays apart. */

import type { ComparedOre } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import type { ReactNode } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { useCompared } from './comparedContext.ts'

export function MoneyCompared() {
  const words = successionTexts[usePreferences().texts.language]
  const { comparison, sourceName, organisationName } = useCompared()
  const { bySource, byOrganisation, byState, whole } = comparison.money
  return (
    <section id="money" className="money-section page-wide" aria-labelledby="h-money">
      <div className="money-heading">
        <h2 id="h-money">{words.money}</h2>
        <span className="hint">{words.moneyHint}</span>
      </div>
      <Table caption={words.bySource} heads={[words.source, words.year]}>
        <tbody>
          {bySource.map(({ source, useYear, state, ...ore }) => (
            <tr key={`${source} ${useYear}`}>
              <th scope="row">
                {sourceName(source)} {state === 'conditional' && <span className="quiet">{words.conditionalWord}</span>}
              </th>
              <td data-label={words.year}>{useYear}</td>
              <Ores ore={ore} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          {(['secured', 'conditional', 'other'] as const).map((state) => (
            <tr key={state}>
              <th scope="row" colSpan={2}>
                {words[state]}
              </th>
              <Ores ore={byState[state]} />
            </tr>
          ))}
          <Sum ore={whole} columns={2} />
        </tfoot>
      </Table>
      <Table caption={words.byOrganisation} heads={[words.organisation]}>
        <tbody>
          {byOrganisation.map(({ organisationId, ...ore }) => (
            <tr key={organisationId}>
              <th scope="row">{organisationName(organisationId)}</th>
              <Ores ore={ore} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Sum ore={whole} columns={1} />
        </tfoot>
      </Table>
    </section>
  )
}

interface TableProps {
  readonly caption: string
  readonly heads: readonly string[]
  readonly children: ReactNode
}

function Table({ caption, heads, children }: TableProps) {
  const words = successionTexts[usePreferences().texts.language]
  return (
    <table className="compared-table card-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {[words.before, words.now, words.difference].map((head) => (
            <th key={head} scope="col" className="cell-figure">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
}

function Sum({ ore, columns }: { readonly ore: ComparedOre; readonly columns: number }) {
  const words = successionTexts[usePreferences().texts.language]
  return (
    <tr className="compared-sum">
      <th scope="row" colSpan={columns}>
        {words.sum}
      </th>
      <Ores ore={ore} />
    </tr>
  )
}

function Ores({ ore: { beforeOre, afterOre, differenceOre } }: { readonly ore: ComparedOre }) {
  const { texts, format } = usePreferences()
  const words = successionTexts[texts.language]
  const figure = (ore: number) => (ore === 0 ? <span className="quiet">–</span> : format.kronor(ore))
  return (
    <>
      <td className="cell-figure" data-label={words.before}>
        {figure(beforeOre)}
      </td>
      <td className="cell-figure" data-label={words.now}>
        {figure(afterOre)}
      </td>
      <td className="cell-figure" data-label={words.difference}>
        {differenceOre > 0 && '+'}
        {figure(differenceOre)}
      </td>
    </>
  )
}
