/** What a trial measured, by name, and the arithmetic over several. */
export type Figures = Readonly<Record<string, number>>

export interface Metric {
  readonly key: string
  /** Heading of its column. */
  readonly title: string
  readonly digits: number
  /** Whether the report says how Samplan's compares; less is better then. */
  readonly compared?: true
}

/** The value below which a share of ascending values lies; NaN of none. */
export function percentile(ascending: Float64Array, share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN
}

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** Of the values that could be measured; null where none could. */
export function spreadOf(values: readonly number[]): Spread | null {
  const ascending = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const [least, most] = [ascending[0], ascending.at(-1)]
  const middle = (ascending.length - 1) / 2
  const [lower, upper] = [ascending[Math.floor(middle)], ascending[Math.ceil(middle)]]
  if (least === undefined || most === undefined || lower === undefined || upper === undefined) return null
  return { median: (lower + upper) / 2, least, most }
}
