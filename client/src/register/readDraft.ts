/** From an entry to what stands in its form, and back. What cannot be read is named by its field, and stays as typed. */
import { isIsoDate, parseAmount, type RegisterFault } from '@samplan/shared/plan'
import { formatKronor } from '@samplan/shared/text'
import type { Draft, DraftValue, FieldSpec } from './fieldSpec.ts'

type Data = Readonly<Record<string, unknown>>

/** The fields of an entry, as they are typed. */
export function draftOf(fields: readonly FieldSpec[], entry: Data): Draft {
  return Object.fromEntries(fields.map((field) => [field.name, draftValue(field, entry[field.name])]))
}

function draftValue(field: FieldSpec, value: unknown): DraftValue {
  switch (field.type) {
    case 'flag':
      return value === true
    case 'many':
      return Array.isArray(value) ? value.map(String) : []
    case 'words-list':
      return Array.isArray(value) ? value.join(', ') : ''
    case 'list':
      return Array.isArray(value)
        ? value.map((part) => ({ ...keptOf(part), ...draftOf(field.fields, part as Data) }))
        : []
    case 'variant': {
      const data = (value ?? {}) as Data
      const kind = String(data[field.tag] ?? field.variants[0]?.value ?? '')
      const variant = field.variants.find((one) => one.value === kind)
      return { [field.tag]: kind, ...draftOf(variant?.fields ?? [], data) }
    }
    case 'amount':
      return typeof value === 'number' ? formatKronor(value) : ''
    case 'percent':
      return percentOf(value as { numerator: number; denominator: number } | undefined)
    default:
      return value === null || value === undefined ? '' : String(value)
  }
}

/** What a part has beside what its form asks for (its id) goes along, as JSON. */
const keptKey = '(kept)'

function keptOf(part: unknown): Draft {
  return { [keptKey]: JSON.stringify(part) }
}

function percentOf(rate: { readonly numerator: number; readonly denominator: number } | undefined): string {
  return rate ? String((100 * rate.numerator) / rate.denominator).replace('.', ',') : ''
}

export interface ReadDraft {
  readonly data: Data
  readonly faults: readonly RegisterFault[]
}

/** The entry that was typed. `before` is what it has beside the form's fields. */
export function readDraft(fields: readonly FieldSpec[], draft: Draft, before: Data, path = ''): ReadDraft {
  const data: Record<string, unknown> = { ...before }
  const faults: RegisterFault[] = []
  for (const field of fields) {
    const at = path === '' ? field.name : `${path}.${field.name}`
    const read = readValue(field, draft[field.name] ?? '', at)
    if ('value' in read) data[field.name] = read.value
    faults.push(...read.faults)
  }
  return { data, faults }
}

interface ReadValue {
  readonly value?: unknown
  readonly faults: readonly RegisterFault[]
}

const good = (value: unknown): ReadValue => ({ value, faults: [] })
const bad = (field: string, code: RegisterFault['code']): ReadValue => ({ faults: [{ field, code }] })

function readValue(field: FieldSpec, typed: DraftValue, at: string): ReadValue {
  switch (field.type) {
    case 'flag':
      return good(typed === true)
    case 'many':
      return good(field.optional && (typed as readonly string[]).length === 0 ? null : typed)
    case 'list':
      return readList(field, typed as readonly Draft[], at)
    case 'variant':
      return readVariant(field, typed as Draft, at)
    default:
      return readText(field, String(typed), at)
  }
}

function readText(field: FieldSpec, typed: string, at: string): ReadValue {
  const text = typed.trim()
  if (text === '' && 'optional' in field && field.optional) return good(null)
  switch (field.type) {
    case 'amount':
      return readAmount(text, at)
    case 'percent':
      return readPercent(text, at)
    case 'count':
      return readWhole(text, at, 'not-a-count')
    case 'year':
      return readWhole(text, at, 'not-a-year')
    case 'date':
      if (text === '') return bad(at, 'missing')
      return isIsoDate(text) ? good(text) : bad(at, 'not-a-date')
    case 'choice':
      return text === '' ? bad(at, 'missing') : good(text)
    case 'words-list':
      return good(
        text
          .split(',')
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      )
    default:
      return good(text)
  }
}

function readAmount(text: string, at: string): ReadValue {
  const parsed = parseAmount(text)
  if (parsed.ok) return good(parsed.ore)
  return bad(at, parsed.reason === 'empty' ? 'missing' : parsed.reason)
}

/** Spaces between groups of three are how people write counts; anything else is not guessed at. */
function readWhole(text: string, at: string, code: RegisterFault['code']): ReadValue {
  if (text === '') return bad(at, 'missing')
  return /^\d{1,3}([\s\u00a0]\d{3})+$|^\d{1,15}$/.test(text) ? good(Number(text.replace(/\D/g, ''))) : bad(at, code)
}

/** `4` or `4,5`: a fraction of whole numbers, never a float. */
function readPercent(text: string, at: string): ReadValue {
  const match = /^(\d{1,3})(?:,(\d{1,4}))?\s*%?$/.exec(text)
  if (!match) return bad(at, text === '' ? 'missing' : 'not-a-rate')
  const [, whole = '', decimals = ''] = match
  return good({ numerator: Number(whole + decimals), denominator: 100 * 10 ** decimals.length })
}

function readList(field: FieldSpec & { type: 'list' }, parts: readonly Draft[], at: string): ReadValue {
  const read = parts.map((part, place) => {
    const kept = part[keptKey]
    const before = typeof kept === 'string' ? (JSON.parse(kept) as Data) : {}
    return readDraft(field.fields, part, before, `${at}.${place}`)
  })
  return { value: read.map(({ data }) => data), faults: read.flatMap(({ faults }) => faults) }
}

function readVariant(field: FieldSpec & { type: 'variant' }, draft: Draft, at: string): ReadValue {
  const kind = String(draft[field.tag] ?? '')
  const variant = field.variants.find(({ value }) => value === kind)
  if (!variant) return bad(`${at}.${field.tag}`, 'missing')
  const { data, faults } = readDraft(variant.fields, draft, { [field.tag]: kind }, at)
  return { value: data, faults }
}

/** A new part of a list, with an id of its own where parts have one. */
export function blankPart(field: FieldSpec & { type: 'list' }, newId: () => string): Draft {
  const { id, ...blank } = field.blank
  return id === undefined ? blank : { ...blank, [keptKey]: JSON.stringify({ ...plainOf(blank), id: newId() }) }
}

function plainOf(blank: Draft): Data {
  const kept = blank[keptKey]
  return typeof kept === 'string' ? (JSON.parse(kept) as Data) : {}
}

/** The blank of a part that has more than its form asks for. */
export function blankKeeping(kept: Data, shown: Draft): Draft {
  return { [keptKey]: JSON.stringify(kept), ...shown }
}

/** The blank of a part that has an id of its own. */
export function blankWithId(shown: Draft): Draft {
  return { id: '', ...blankKeeping({}, shown) }
}
