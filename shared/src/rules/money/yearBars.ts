/** The matrix turned round: by organisation and year, with the sources as parts. */
import type { FundingSource, Ore, OrganisationId } from '../../plan/index.ts'
import type { MoneyMatrix } from './moneyMatrix.ts'

export interface YearBar {
  readonly useYear: number
  readonly ore: Ore
  readonly parts: readonly { readonly source: FundingSource | null; readonly ore: Ore }[]
}

export interface OrganisationBars {
  readonly id: OrganisationId | null
  readonly years: readonly YearBar[]
}

/** Organisations that pay nothing are left out; the parts of all bars add up to what is planned. */
export function yearBars({ organisations, sources }: MoneyMatrix): readonly OrganisationBars[] {
  return organisations.flatMap((id) => {
    const parts = sources.flatMap(({ source, rows }) =>
      rows.map(({ useYear, byOrganisation }) => ({ useYear, source, ore: byOrganisation.get(id)?.ore ?? 0 })),
    )
    const paid = parts.filter(({ ore }) => ore > 0)
    const years = [...new Set(paid.map(({ useYear }) => useYear))].sort((a, b) => a - b)
    return years.length === 0 ? [] : [{ id, years: years.map((useYear) => barOf(useYear, paid)) }]
  })
}

function barOf(useYear: number, paid: readonly { useYear: number; source: FundingSource | null; ore: Ore }[]): YearBar {
  const parts = paid.filter((part) => part.useYear === useYear).map(({ source, ore }) => ({ source, ore }))
  return { useYear, parts, ore: parts.reduce((sum, { ore }) => sum + ore, 0) }
}
