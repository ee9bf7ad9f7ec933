/**
 * Money is a whole number of öre, inside the safe integers, never a float. Shown as kronor in Swedish format.
 */
export type Ore = number

/** A thousand billion kronor: far above any plan, far below where sums of sums leave the safe integers. */
export const maxAmountOre: Ore = 100_000_000_000_000

/** True for an amount that a cost line may hold: a whole, non-negative number of öre up to {@link maxAmountOre}. */
export function isAmountOre(value: unknown): value is Ore {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= maxAmountOre
}

export type ParsedAmount =
  | { readonly ok: true; readonly ore: Ore }
  | { readonly ok: false; readonly reason: 'empty' | 'not-an-amount' | 'negative' | 'too-large' | 'ambiguous' }

// A Map, because `5 constructor` would find something in an object.
const units: ReadonlyMap<string, number> = new Map([
  ['', 100],
  ['kr', 100],
  ['kronor', 100],
  ['sek', 100],
  ['tkr', 100_000],
  ['tusen', 100_000],
  ['tusen kronor', 100_000],
  ['mkr', 100_000_000],
  ['mnkr', 100_000_000],
  ['milj', 100_000_000],
  ['miljon', 100_000_000],
  ['miljoner', 100_000_000],
  ['miljoner kronor', 100_000_000],
])

/**
 * Reads what people type: `450 000`, `450000 kr`, `12 500,50`, `450 tkr`, `1,2 mkr`, `2 miljoner`. The decimal sign is
 * a comma; groups of three may be set apart with spaces of any kind. Nothing is guessed at: `1.500` could be one and a
 * half or fifteen hundred, and `450,000` in kronor an English 450 thousand, so both are `ambiguous`. Half an öre is not
 * an amount.
 */
export function parseAmount(text: string): ParsedAmount {
  const compact = text
    .trim()
    .toLowerCase()
    .replace(/[\u2212\u2013]/g, '-')
  if (compact === '') return { ok: false, reason: 'empty' }
  const match =
    /^(-?)(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:,(\d{1,6}))?(?:[\s\u00a0\u202f]*([a-zåäö]+(?: kronor)?)\.?)?(?::?-)?$/.exec(
      compact,
    )
  if (!match) return { ok: false, reason: /^\d[\d\s]*\.\d+/.test(compact) ? 'ambiguous' : 'not-an-amount' }
  const [, sign, whole = '', fraction = '', unit = ''] = match
  const orePerUnit = units.get(unit)
  if (orePerUnit === undefined) return { ok: false, reason: 'not-an-amount' }
  if (orePerUnit === 100 && /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3)
    return { ok: false, reason: 'ambiguous' }
  // Whole numbers only: the digits are scaled as an integer, so 1,2 mkr is exactly 120 000 000 öre.
  const digits = BigInt(whole.replace(/\D/g, '') + fraction) * BigInt(orePerUnit)
  const scale = 10n ** BigInt(fraction.length)
  if (digits % scale !== 0n) return { ok: false, reason: 'not-an-amount' }
  const ore = Number(digits / scale)
  if (sign === '-' && ore > 0) return { ok: false, reason: 'negative' }
  return ore > maxAmountOre ? { ok: false, reason: 'too-large' } : { ok: true, ore }
}

export interface PastedAmount {
  /** As it was pasted; kept where it cannot be read, so that nothing is lost. */
  readonly text: string
  readonly parsed: ParsedAmount
}

/** Reads a pasted column or row of cells, one by one: what is no amount is told beside what is, in the order it came. */
export function parseAmounts(pasted: string): readonly PastedAmount[] {
  return pasted
    .replace(/\r?\n$/, '')
    .split(/\r?\n|\t/)
    .map((text) => ({ text, parsed: parseAmount(text) }))
}
