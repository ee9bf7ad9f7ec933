/**
 * Fills a new plan. Only the server seeds, once, in the one transaction that creates the plan: two clients that both
 * fill an empty document would leave everything in it twice.
 */
import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import {
  type ActivityStatus,
  type AreaKind,
  type CostKind,
  type FocusAreaId,
  type FundingSource,
  type GoalId,
  type Horizon,
  type IndicatorUnit,
  type IsoDate,
  isId,
  type NewId,
  type Ore,
  type OrganisationId,
  type RecordId,
  type RecordKind,
} from '../plan/index.ts'
import { layout, planTextOwner, type RecordLayout, schemaVersion } from './layout.ts'
import { seedOrigin } from './origins.ts'
import { metaName, recordsOf } from './roots.ts'
import { type SeedText, writeText } from './writeText.ts'

export type { SeedText } from './writeText.ts'

export interface CostLineSeed {
  readonly id?: string
  readonly useYear: number
  readonly kind: CostKind
  readonly payerId?: OrganisationId | null
  readonly source?: FundingSource | null
  readonly amountOre?: Ore | undefined
  readonly note?: SeedText
}

export interface ActivitySeed {
  readonly id?: string
  readonly title: SeedText
  readonly description?: SeedText
  readonly targetGroup?: SeedText
  readonly status?: ActivityStatus
  readonly responsible?: OrganisationId | undefined
  readonly participantIds?: readonly OrganisationId[]
  readonly parentGoalIds?: readonly GoalId[]
  readonly start?: IsoDate | undefined
  readonly end?: IsoDate | undefined
  readonly costLines?: readonly CostLineSeed[]
}

export interface IndicatorSeed {
  readonly id?: string
  readonly name: SeedText
  readonly unit: IndicatorUnit
  readonly baselineValue?: number | undefined
  readonly baselineDate?: IsoDate | undefined
  readonly targetValue?: number | undefined
  readonly targetDate?: IsoDate | undefined
  readonly outcomes?: readonly OutcomeSeed[]
}

export interface OutcomeSeed {
  readonly id?: string
  readonly date?: IsoDate
  readonly value?: number
  readonly note?: SeedText
}

export interface GoalSeed {
  readonly id?: string
  readonly title: SeedText
  readonly description?: SeedText
  readonly horizon: Horizon
  readonly targetDate?: IsoDate | undefined
  readonly indicators?: readonly IndicatorSeed[]
  readonly activities?: readonly ActivitySeed[]
}

export interface AreaSeed {
  readonly id?: string
  readonly kind?: AreaKind
  readonly title: SeedText
  readonly prose?: SeedText
  readonly focusAreaIds?: readonly FocusAreaId[]
  readonly goals?: readonly GoalSeed[]
  /** Areas inside this one. */
  readonly areas?: readonly AreaSeed[]
}

export interface AnalysisSeed {
  readonly id?: string
  readonly focusAreaId: FocusAreaId
  readonly text?: SeedText
  readonly omissionReason?: SeedText
}

/** A new plan as a plain description. Ids may be left out; they are made then. */
export interface PlanSeed {
  readonly background?: SeedText
  readonly analyses: readonly AnalysisSeed[]
  readonly areas: readonly AreaSeed[]
}

/** Writes the schema's version and the seed's content in one transaction. The document must be new. */
export function seedPlan(doc: Y.Doc, seed: PlanSeed, newId: NewId): void {
  if (doc.getMap(metaName).size > 0) throw new Error(`Document ${doc.guid} has been seeded before`)
  const at: Seeding = { doc, newId }
  doc.transact(() => {
    doc.getMap(metaName).set('schema', schemaVersion)
    writeText(doc, planTextOwner, 'background', seed.background)
    seedAll(at, 'analyses', null, seed.analyses)
    seedAreas(at, null, seed.areas)
  }, seedOrigin)
}

interface Seeding {
  readonly doc: Y.Doc
  readonly newId: NewId
}

function seedAreas(at: Seeding, parentId: RecordId | null, areas: readonly AreaSeed[]): void {
  const ids = seedAll(at, 'areas', parentId, areas)
  for (const [index, area] of areas.entries()) {
    const id = ids[index] ?? null
    seedGoals(at, id, area.goals ?? [])
    seedAreas(at, id, area.areas ?? [])
  }
}

function seedGoals(at: Seeding, areaId: RecordId | null, goals: readonly GoalSeed[]): void {
  const ids = seedAll(at, 'goals', areaId, goals)
  for (const [index, goal] of goals.entries()) {
    const id = ids[index] ?? null
    seedIndicators(at, id, goal.indicators ?? [])
    const activities = goal.activities ?? []
    const activityIds = seedAll(at, 'activities', id, activities)
    for (const [place, activity] of activities.entries()) {
      seedAll(at, 'costLines', activityIds[place] ?? null, activity.costLines ?? [])
    }
  }
}

function seedIndicators(at: Seeding, goalId: RecordId | null, indicators: readonly IndicatorSeed[]): void {
  const ids = seedAll(at, 'indicators', goalId, indicators)
  for (const [index, { outcomes }] of indicators.entries()) {
    seedAll(at, 'outcomes', ids[index] ?? null, outcomes ?? [])
  }
}

const defaults: Readonly<Record<RecordKind, Readonly<Record<string, unknown>>>> = {
  areas: { kind: 'work' },
  goals: {},
  activities: { status: 'planned' },
  costLines: { payerId: null, source: null },
  indicators: {},
  outcomes: {},
  analyses: {},
}
/** Names of sets in the layout, by what they are called in a seed. */
const setNames: Readonly<Record<string, string>> = {
  focusAreaIds: 'focusAreas',
  participantIds: 'participants',
  parentGoalIds: 'parentGoals',
}

function seedAll(
  at: Seeding,
  kind: RecordKind,
  parentId: RecordId | null,
  seeds: readonly { readonly id?: string }[],
): readonly RecordId[] {
  const orders = generateNKeysBetween(null, null, seeds.length)
  return seeds.map((seed, index) => seedRecord(at, kind, { parentId, order: orders[index] }, seed))
}

function seedRecord(at: Seeding, kind: RecordKind, place: object, seed: { readonly id?: string }): RecordId {
  const id = seed.id ?? at.newId()
  const records = recordsOf(at.doc, kind)
  if (!isId(id) || records.has(id)) throw new Error(`The seed's ${kind} cannot have the id ${id}`)
  const fields: RecordLayout = layout[kind]
  const entries = Object.entries({ ...defaults[kind], ...place, binned: false, ...seed })
  const record = new Map<string, unknown>()
  for (const [name, value] of entries) {
    const set = setNames[name]
    if (value === undefined || name === 'id') continue
    if (Object.hasOwn(fields.scalars, name))
      record.set(name, checked(`${kind}/${id}/${name}`, value, fields.scalars[name]))
    else if (Object.hasOwn(fields.registers, name))
      record.set(`${name}/${at.doc.clientID}`, checked(`${kind}/${id}/${name}`, value, fields.registers[name]))
    else if (set && Array.isArray(value)) for (const member of value) record.set(`${set}/${member}`, true)
    else if (fields.texts.includes(name)) writeText(at.doc, id, name, value as SeedText)
  }
  records.set(id, new Y.Map(record))
  return id as RecordId
}

function checked(where: string, value: unknown, check: ((value: unknown) => boolean) | undefined): unknown {
  if (!check?.(value)) throw new Error(`The seed's ${where} cannot be ${String(value)}`)
  return value
}
