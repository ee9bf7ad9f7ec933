/**
 * The one table of what a plan's Yjs document may hold. Reading, editing, the server's admission and the texts all
 * go by it, so a new field is one line here.
 *
 *   doc.getMap('meta')        schema: number. Written by the server alone, when the plan is created.
 *   doc.getMap('<kind>')      id → Y.Map, one for each record, created whole in one transaction:
 *       <scalar>              one value; concurrent sets leave one of them (Yjs decides), so only choices live here
 *       <register>/<client>   a multi-value register: a set writes one's own key and deletes the keys one saw;
 *                             one living value is settled, different ones are unsettled on every replica
 *       <set>/<member>        `true`: one key for each member, so that two people's ticks both stay
 *   doc.getXmlFragment('t/<id>/<field>')
 *                             a text. Always root-named, never a nested type: a nested text that two people create at
 *                             once loses one of them (200 times of 200, measured), a root-named one loses none.
 *
 * `parentId` and `order` are proposals; `tree.ts` makes the tree. `binned` is the flag that deleting sets.
 * The plan's own texts have the id `plan`. What may stand in a text: `textLayout.ts`.
 */
import {
  activityStatuses,
  areaKinds,
  costKinds,
  horizons,
  indicatorUnits,
  isAmountOre,
  isId,
  isIsoDate,
  planYears,
  type RecordKind,
} from '../plan/index.ts'

/**
 * Rises when an older client could damage what a newer one writes. Older clients may read and never write. A set or a
 * register that is added to a record does not raise it: edits touch their own keys alone, so an older client neither
 * writes nor deletes the new ones, and names them as unreadable until it is loaded anew. So it is with a new kind of
 * record, which stands in a root of its own, and with a new node or mark of a text: a page binds no editor to a text
 * that holds something it does not know.
 */
export const schemaVersion = 1

type Check = (value: unknown) => boolean

const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value)
const isYear: Check = (value) =>
  Number.isInteger(value) && Number(value) >= planYears.first && Number(value) <= planYears.last
const isOrder: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9]{1,200}$/.test(value)
const isFigure: Check = (value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e15
const isSource: Check = (value) => value === 'own' || value === 'other' || isFundSource(value)
const isFundSource = (value: unknown) =>
  typeof value === 'string' && /^(line|pot):/.test(value) && isId(value.slice(value.indexOf(':') + 1))
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)

export interface RecordLayout {
  readonly scalars: Readonly<Record<string, Check>>
  readonly registers: Readonly<Record<string, Check>>
  /** Names of sets whose members are ids. */
  readonly sets: readonly string[]
  readonly texts: readonly string[]
}

/** Fields that every record has; `parentId` is null at the top of the tree. */
const placed = { parentId: orNull(isId), order: isOrder, binned: (value: unknown) => typeof value === 'boolean' }

export const layout = {
  areas: {
    scalars: { ...placed, kind: oneOf(areaKinds) },
    registers: {},
    sets: ['focusAreas'],
    texts: ['title', 'prose'],
  },
  goals: {
    scalars: { ...placed, horizon: oneOf(horizons) },
    registers: { targetDate: isIsoDate },
    sets: [],
    texts: ['title', 'description'],
  },
  activities: {
    scalars: { ...placed, status: oneOf(activityStatuses) },
    registers: { responsible: isId, start: isIsoDate, end: isIsoDate },
    // Goals of the parent plan's frozen version (V20): ids of another document.
    sets: ['participants', 'parentGoals'],
    texts: ['title', 'description', 'targetGroup'],
  },
  costLines: {
    scalars: { ...placed, useYear: isYear, kind: oneOf(costKinds), payerId: orNull(isId), source: orNull(isSource) },
    registers: { amountOre: isAmountOre },
    sets: [],
    texts: ['note'],
  },
  indicators: {
    scalars: { ...placed, unit: oneOf(indicatorUnits) },
    registers: { baselineValue: isFigure, baselineDate: isIsoDate, targetValue: isFigure, targetDate: isIsoDate },
    sets: [],
    texts: ['name'],
  },
  outcomes: {
    scalars: placed,
    registers: { date: isIsoDate, value: isFigure },
    sets: [],
    texts: ['note'],
  },
  analyses: {
    scalars: { ...placed, focusAreaId: isId },
    registers: {},
    sets: [],
    texts: ['text', 'omissionReason'],
  },
} as const satisfies Record<RecordKind, RecordLayout>

/** Texts of the plan itself. */
export const planTexts = ['background'] as const
/** What the plan's own texts have in place of a record's id. */
export const planTextOwner = 'plan'

/** The kind a record hangs under; null for those at the top. Areas may also hang under another area. */
export const parentKinds = {
  areas: null,
  goals: 'areas',
  activities: 'goals',
  costLines: 'activities',
  indicators: 'goals',
  outcomes: 'indicators',
  analyses: null,
} as const satisfies Record<RecordKind, RecordKind | null>

export type RegisterField<K extends RecordKind> = keyof (typeof layout)[K]['registers'] & string
export type ScalarField<K extends RecordKind> = keyof (typeof layout)[K]['scalars'] & string
export type SetField<K extends RecordKind> = (typeof layout)[K]['sets'][number]
export type TextField<K extends RecordKind> = (typeof layout)[K]['texts'][number]

/** The root name of a text: `t/<record id>/<field>`. */
export function textName(owner: string, field: string): string {
  return `t/${owner}/${field}`
}

/** The parts of a text's root name, or null where the name is not one. */
export function parseTextName(name: string): { readonly owner: string; readonly field: string } | null {
  const match = /^t\/([A-Za-z0-9_-]{10,40}|plan)\/([A-Za-z]{1,40})$/.exec(name)
  return match?.[1] && match[2] ? { owner: match[1], field: match[2] } : null
}
