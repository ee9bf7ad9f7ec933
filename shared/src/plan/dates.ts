/** Calendar dates are ISO strings (`2016-10-31`), instants are ISO with zone; the plan's zone is Europe/Stockholm. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }
export type IsoInstant = string & { readonly __brand: 'IsoInstant' }

/** True for a date that exists: `2016-02-30` does not. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value
}

const msPerDay = 86_400_000

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay)
}

/** The same day `years` later; 29 February becomes 28 February where it must. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const shifted = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
  return (isIsoDate(shifted) ? shifted : `${shifted.slice(0, 5)}02-28`) as IsoDate
}

/** An instant as storage, events and the wire write it: UTC, to the millisecond. */
export function toInstant(date: Date): IsoInstant {
  return date.toISOString() as IsoInstant
}

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

/** The date in Stockholm at an instant. "Senast den 31 oktober" lasts until this turns to 1 November. */
export function stockholmDate(instant: Date): IsoDate {
  return stockholm.format(instant) as IsoDate
}

/** Years that a plan may be for, and that its money may be used in. */
export const planYears = { first: 1990, last: 2199 } as const
