/**
 * What each organisation was granted on each line, how far the money has come, what is planned of it, and whether the
 * amount is plausible: kronor per inhabitant, counted on the day that the line's key goes by.
 */
import type {
  Grant,
  GrantLine,
  GrantLineId,
  IsoDate,
  MoneyCell,
  Ore,
  Organisation,
  OrganisationId,
  Register,
} from '../../plan/index.ts'
import { grantLineOf } from '../costLines.ts'
import { orePerInhabitant } from './orePerInhabitant.ts'
import { setAside, setAsideOf } from './setAside.ts'

/** Amounts of one organisation on one line, or of all together. Null where nobody has said. */
export interface GrantFigures {
  readonly grantedOre: Ore
  readonly requestedOre: Ore | null
  readonly invoicedOre: Ore | null
  readonly paidOre: Ore | null
  /** What of it was put into pots, where it counts. */
  readonly setAsideOre: Ore
  readonly plannedOre: Ore
  /** Negative where more is planned than was granted and is not in pots. */
  readonly leftOre: Ore
}

export interface GrantRow extends GrantFigures {
  /** Null holds what is planned from the line by nobody in particular. */
  readonly organisationId: OrganisationId | null
  /** The figure that the sources do not give exactly. */
  readonly example: boolean
  /** Null where nobody counted the organisation's inhabitants on that day. */
  readonly perInhabitantOre: Ore | null
}

export interface GrantLineRows {
  readonly line: GrantLine
  /** The day whose inhabitants count; null where nobody in the county has been counted. */
  readonly countedOn: IsoDate | null
  /** In the register's order of organisations. */
  readonly rows: readonly GrantRow[]
  readonly sum: GrantFigures
  /** What is left where something is left, and what is overdrawn: one never pays for the other. */
  readonly leftOre: Ore
  readonly overdrawnOre: Ore
}

/** Lines that somebody was granted something on or plans from. */
export function grantRows(register: Register, cells: readonly MoneyCell[]): readonly GrantLineRows[] {
  const put = setAside(register)
  return register.agreement.grantLines.flatMap((line) => {
    const grants = register.grants.filter(({ grantLineId }) => grantLineId === line.id)
    const planned = plannedOf(cells, line.id)
    if (grants.length === 0 && planned.size === 0) return []
    const countedOn = dayCounted(line, register)
    const rows = orderOf(register, grants, planned).map((id) => {
      const own = grants.filter(({ organisationId }) => organisationId === id)
      const organisation = register.organisations.find((one) => one.id === id)
      const setAsideOre = id === null ? 0 : setAsideOf(put, line.id, id)
      return rowOf({ id, own, setAsideOre, plannedOre: planned.get(id) ?? 0, organisation, countedOn })
    })
    return [{ line, countedOn, rows, sum: sumOf(rows), ...apart(rows) }]
  })
}

function plannedOf(cells: readonly MoneyCell[], lineId: GrantLineId): ReadonlyMap<OrganisationId | null, Ore> {
  const planned = new Map<OrganisationId | null, Ore>()
  for (const cell of cells) {
    if (grantLineOf(cell) === lineId && cell.ore > 0)
      planned.set(cell.payerId, (planned.get(cell.payerId) ?? 0) + cell.ore)
  }
  return planned
}

/** The base date of the key that the line is split by; else the newest day on which anybody was counted. */
function dayCounted({ keyId }: GrantLine, { keys, organisations }: Register): IsoDate | null {
  const baseDate = keys.find(({ id }) => id === keyId)?.baseDate
  const days = organisations.flatMap(({ populations }) => populations.map(({ date }) => date)).sort()
  return baseDate ?? days.at(-1) ?? null
}

function orderOf(
  { organisations }: Register,
  grants: readonly Grant[],
  planned: ReadonlyMap<OrganisationId | null, Ore>,
): readonly (OrganisationId | null)[] {
  const named = new Set<OrganisationId | null>([
    ...grants.map(({ organisationId }) => organisationId),
    ...planned.keys(),
  ])
  const known = organisations.map(({ id }) => id).filter((id) => named.has(id))
  const unknown = [...named].filter((id) => id !== null && !known.includes(id))
  return [...known, ...unknown, ...(named.has(null) ? [null] : [])]
}

interface RowNeeds {
  readonly id: OrganisationId | null
  readonly own: readonly Grant[]
  readonly setAsideOre: Ore
  readonly plannedOre: Ore
  readonly organisation: Organisation | undefined
  readonly countedOn: IsoDate | null
}

function rowOf({ id, own, setAsideOre, plannedOre, organisation, countedOn }: RowNeeds): GrantRow {
  const grantedOre = own.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const perInhabitantOre = organisation && countedOn ? orePerInhabitant(grantedOre, organisation, countedOn) : null
  return {
    organisationId: id,
    grantedOre,
    requestedOre: added(own.map(({ requestedOre }) => requestedOre)),
    invoicedOre: added(own.map(({ invoicedOre }) => invoicedOre)),
    paidOre: added(own.map(({ paidOre }) => paidOre)),
    setAsideOre,
    plannedOre,
    leftOre: grantedOre - setAsideOre - plannedOre,
    example: own.some(({ example }) => example),
    perInhabitantOre,
  }
}

function sumOf(rows: readonly GrantRow[]): GrantFigures {
  const plannedOre = rows.reduce((sum, row) => sum + row.plannedOre, 0)
  const grantedOre = rows.reduce((sum, row) => sum + row.grantedOre, 0)
  const setAsideOre = rows.reduce((sum, row) => sum + row.setAsideOre, 0)
  return {
    grantedOre,
    requestedOre: added(rows.map(({ requestedOre }) => requestedOre)),
    invoicedOre: added(rows.map(({ invoicedOre }) => invoicedOre)),
    paidOre: added(rows.map(({ paidOre }) => paidOre)),
    setAsideOre,
    plannedOre,
    leftOre: grantedOre - setAsideOre - plannedOre,
  }
}

function apart(rows: readonly GrantRow[]) {
  return {
    leftOre: rows.reduce((sum, { leftOre }) => sum + Math.max(0, leftOre), 0),
    overdrawnOre: rows.reduce((sum, { leftOre }) => sum + Math.max(0, -leftOre), 0),
  }
}

/** Null where nobody has said anything; what is not said adds nothing to what is. */
function added(amounts: readonly (Ore | null)[]): Ore | null {
  const said = amounts.filter((amount) => amount !== null)
  return said.length === 0 ? null : said.reduce((sum, amount) => sum + amount, 0)
}
