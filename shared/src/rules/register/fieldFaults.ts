/** What single fields may hold. Each answers with the fault that it finds, or with none. */
import { type Fraction, isAmountOre, isId, isIsoDate, type RegisterFault } from '../../plan/index.ts'

export type Faults = readonly RegisterFault[]
export const none: Faults = []

/** A name, a title. */
const maxLineLength = 200
/** A reason, a source, a decision: a paragraph. */
const maxWordsLength = 2_000
/** Entries of a kind, and parts of an entry: several times what the largest county has. */
export const maxEntries = 1_000
const maxParts = 500

export function fault(field: string, code: RegisterFault['code'], about: Partial<RegisterFault> = {}): Faults {
  return [{ field, code, ...about }]
}

/** Faults of an entry's part, under the part's own path. */
function within(path: string, faults: Faults): Faults {
  return faults.map((one) => ({ ...one, field: one.field === '' ? path : `${path}.${one.field}` }))
}

export function each<T>(path: string, parts: readonly T[], look: (part: T) => Faults): Faults {
  if (parts.length > maxParts) return fault(path, 'too-many')
  return parts.flatMap((part, index) => within(`${path}.${index}`, look(part)))
}

/** Words in one line; asked for where nothing else is said. */
export function line(field: string, text: string, needed: 'needed' | 'may-be-empty' = 'needed'): Faults {
  if (text.trim() === '') return needed === 'needed' ? fault(field, 'missing') : none
  if (text.length > maxLineLength) return fault(field, 'too-long')
  return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) || !text.isWellFormed() ? fault(field, 'not-one-line') : none
}

/** Words in several lines. */
export function words(field: string, text: string, needed: 'needed' | 'may-be-empty' = 'needed'): Faults {
  if (text.trim() === '') return needed === 'needed' ? fault(field, 'missing') : none
  if (text.length > maxWordsLength) return fault(field, 'too-long')
  return text.isWellFormed() ? none : fault(field, 'not-one-line')
}

export function amount(field: string, ore: number | null): Faults {
  return ore === null || isAmountOre(ore) ? none : fault(field, 'not-an-amount')
}

export function year(field: string, value: number): Faults {
  return Number.isInteger(value) && value >= 1990 && value <= 2199 ? none : fault(field, 'not-a-year')
}

export function date(field: string, value: string): Faults {
  return isIsoDate(value) ? none : fault(field, 'not-a-date')
}

/** Twice as many as live in the country. */
const mostInhabitants = 20_000_000

export function inhabitants(field: string, count: number): Faults {
  return Number.isInteger(count) && count >= 0 && count <= mostInhabitants ? none : fault(field, 'not-a-count')
}

/** A part of a whole: 4/100. More than all of it, or so fine that sums would leave the safe integers, is no rate. */
export function rate(field: string, { numerator, denominator }: Fraction): Faults {
  const isWhole = Number.isInteger(numerator) && Number.isInteger(denominator)
  const isRate = isWhole && numerator > 0 && numerator <= denominator && denominator <= 1_000_000
  return isRate ? none : fault(field, 'not-a-rate')
}

export function ownId(field: string, id: string): Faults {
  return isId(id) ? none : fault(field, 'not-an-id')
}

/** The second of two that are the same. */
export function allDifferent(path: string, keys: readonly (string | number)[], field = ''): Faults {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index
      ? fault([path, index, field].filter((step) => step !== '').join('.'), 'same-twice')
      : none,
  )
}
