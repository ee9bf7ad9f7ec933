/** A change that could not be taken in, in words: where it was made, and to what. */
import type { DescribedChange, IsoDate, Ore, Register } from '../plan/index.ts'
import type { Texts } from './texts.ts'

export interface ChangeText {
  /** `Aktivitet ”Gemensam mottagning”, beskrivning` */
  readonly label: string
  readonly value: string
}

/** `register` gives names to what the plan holds by id; null where nobody may be asked for it any more. */
export function changeText(change: DescribedChange, texts: Texts, register: Register | null): ChangeText {
  const words = texts.changes
  const { kind, field, value } = change
  if (kind === null) return { label: field || words.unknownPlace, value: String(value) }
  const kindName = kind === 'plan' ? words.plan : words.kinds[kind]
  const title = kind === 'analyses' ? focusAreaName(change.title, texts, register) : change.title
  const label = words.place(kindName, title, named(field, words.fields) ?? field)
  const values = value === null || typeof value !== 'object' ? [value] : value
  const worded = values.map((one) => valueWords(field, one, texts, register))
  return { label, value: worded.join(', ') || words.nothing }
}

type Value = string | number | boolean | null

function valueWords(field: string, value: Value, texts: Texts, register: Register | null): string {
  const { changes: words, format } = texts
  if (field === 'order' || field === 'parentId') return words.moved(String(value ?? ''))
  if (field === 'binned') return value ? words.binned : words.unbinned
  if (value === null || value === '') return words.nothing
  if (typeof value === 'number') {
    if (field === 'amountOre') return words.kronor(format.kronor(value as Ore))
    return field === 'useYear' ? String(value) : format.figure(value)
  }
  return typeof value === 'string' ? choiceWords(field, value, texts, register) : String(value)
}

function choiceWords(field: string, value: string, texts: Texts, register: Register | null): string {
  const { names, format } = texts
  switch (field) {
    case 'responsible':
    case 'participants':
    case 'payerId':
      return nameIn(register?.organisations, value) ?? texts.changes.unknownOrganisation
    case 'focusAreas':
    case 'focusAreaId':
      return focusAreaName(value, texts, register)
    // Goals of another plan, whose words this one does not hold.
    case 'parentGoals':
      return texts.changes.parentGoal
    case 'source':
      return sourceName(value, texts, register)
    case 'targetDate':
    case 'start':
    case 'end':
    case 'baselineDate':
    case 'date':
      return format.date(value as IsoDate)
    case 'kind':
      return named(value, names.costKinds) ?? named(value, names.areaKinds) ?? value
    case 'horizon':
      return named(value, names.horizons) ?? value
    case 'status':
      return named(value, names.activityStatuses) ?? value
    case 'unit':
      return named(value, names.indicatorUnits) ?? value
    default:
      return value
  }
}

function focusAreaName(id: string, texts: Texts, register: Register | null): string {
  return nameIn(register?.agreement.focusAreas, id) ?? texts.changes.unknownFocusArea
}

function sourceName(source: string, { names, changes }: Texts, register: Register | null): string {
  const id = source.slice(source.indexOf(':') + 1)
  const inRegister = nameIn(register?.agreement.grantLines, id) ?? nameIn(register?.pots, id)
  return named(source, names.sources) ?? inRegister ?? changes.unknownSource
}

function nameIn(list: readonly { readonly id: string; readonly name: string }[] | undefined, id: string) {
  return list?.find((one) => one.id === id)?.name
}

function named(value: string, words: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(words, value) ? words[value] : undefined
}
