/** The rows of the table of grants: in a county of forty-nine, those that nothing is planned from stand together by line. */
import type { GrantLineId, OrganisationId } from '@samplan/shared/plan'
import type { GrantUse } from '@samplan/shared/rules'

export interface GrantTableRow extends Omit<GrantUse, 'organisationId'> {
  /** Null where several stand together. */
  readonly organisationId: OrganisationId | null
  readonly count: number
}

/** More rows than this are not read one by one. */
const mostRows = 16

export function grantTableRows(uses: readonly GrantUse[]): readonly GrantTableRow[] {
  if (uses.length <= mostRows) return uses.map((use) => ({ ...use, count: 1 }))
  const planned = uses.filter(({ plannedOre }) => plannedOre > 0).map((use) => ({ ...use, count: 1 }))
  const together = new Map<GrantLineId, GrantTableRow>()
  for (const use of uses.filter(({ plannedOre }) => plannedOre === 0)) {
    const before = together.get(use.grantLineId)
    together.set(use.grantLineId, before ? plus(before, use) : { ...use, count: 1 })
  }
  return [...planned, ...together.values()]
}

function plus(row: GrantTableRow, { grantedOre, leftOre, example }: GrantUse): GrantTableRow {
  return {
    ...row,
    organisationId: null,
    count: row.count + 1,
    grantedOre: row.grantedOre + grantedOre,
    leftOre: row.leftOre + leftOre,
    example: row.example || example,
  }
}
