/**
 * Keeps what was read of a document and makes the plan from it, again and again. Only what a transaction touched is
 * read and built anew; everything else keeps its identity, so a screen that compares by identity redraws one block
 * for one keystroke. `readPlan` is the same reader used once.
 */
import type * as Y from 'yjs'
import type { Activity, CostLine, Goal, Indicator, Outcome, Plan, RecordId, RichText } from '../plan/index.ts'
import { assemblePlan, type Gathered } from './assemblePlan.ts'
import {
  buildActivity,
  buildAnalysis,
  buildArea,
  buildCostLine,
  buildGoal,
  buildIndicator,
  buildOutcome,
  type Readings,
} from './buildRecords.ts'
import { parentKinds, planTextOwner, textName } from './layout.ts'
import { PlanStore } from './planStore.ts'
import type { TouchedPlace } from './touchedPlaces.ts'
import { resolveTree, type Tree } from './tree.ts'

const noText: RichText = []

export class PlanReader implements Readings {
  tree: Tree = resolveTree([])
  #plan: Plan | null = null
  readonly #store: PlanStore
  /** What was built and still holds, by record. */
  readonly #built = new Map<RecordId, unknown>()

  constructor(doc: Y.Doc) {
    this.#store = new PlanStore(doc)
    this.#rebuildTree()
    this.#plan = this.#assemble()
  }

  get plan(): Plan {
    if (this.#plan === null) throw new Error('The plan was asked for while it was first read')
    return this.#plan
  }

  /** Takes in what a transaction touched. Returns the records that were read again. */
  update(places: readonly TouchedPlace[]): ReadonlySet<RecordId> {
    const { touched, placementChanged } = this.#store.refresh(places)
    for (const id of touched) this.#forget(id)
    if (placementChanged) this.#rebuildTree()
    this.#plan = this.#assemble()
    return touched
  }

  readonly reading = (id: RecordId) => this.#store.record(id)
  readonly text = (owner: RecordId | typeof planTextOwner, field: string) =>
    this.#store.texts.get(textName(owner, field))?.text ?? noText
  readonly goal = (id: RecordId): Goal => this.#keep(id, buildGoal)
  readonly activity = (id: RecordId): Activity => this.#keep(id, buildActivity)
  readonly costLine = (id: RecordId): CostLine => this.#keep(id, buildCostLine)
  readonly indicator = (id: RecordId): Indicator => this.#keep(id, buildIndicator)
  readonly outcome = (id: RecordId): Outcome => this.#keep(id, buildOutcome)

  #keep<T>(id: RecordId, build: (from: Readings, id: RecordId) => T): T {
    if (!this.#built.has(id)) this.#built.set(id, build(this, id))
    return this.#built.get(id) as T
  }

  /** A record is part of those above it, up to its area; areas stand side by side in the plan. */
  #forget(id: RecordId): void {
    let at: RecordId | null = id
    while (at !== null) {
      this.#built.delete(at)
      const place = this.tree.places.get(at)
      at = place && parentKinds[place.kind] !== null ? place.parentId : null
    }
  }

  #rebuildTree(): void {
    const before = this.tree
    this.tree = resolveTree(this.#store.proposals())
    for (const id of this.#built.keys()) if (isElsewhere(id, before, this.tree)) this.#forget(id)
    for (const id of before.places.keys()) if (!this.tree.places.has(id)) this.#built.delete(id)
  }

  #assemble(): Plan {
    const { childrenOf } = this.tree
    const gathered: Gathered = {
      schema: this.#store.schema,
      background: this.text(planTextOwner, 'background'),
      areas: this.tree.page('areas').map((id) => this.#keep(id, buildArea)),
      analyses: childrenOf(null, 'analyses').map((id) => this.#keep(id, buildAnalysis)),
      unreadable: this.#store.unreadable,
    }
    return assemblePlan(this.#plan, gathered, this)
  }
}

/** Whether a record has another place or number than before, or other children. */
function isElsewhere(id: RecordId, before: Tree, after: Tree): boolean {
  const was = before.places.get(id)
  const is = after.places.get(id)
  if (!was || !is) return was !== is
  if (was.number !== is.number || was.parentId !== is.parentId) return true
  return (['goals', 'activities', 'indicators', 'outcomes', 'costLines'] as const).some(
    (kind) => parentKinds[kind] === is.kind && !isSame(before.childrenOf(id, kind), after.childrenOf(id, kind)),
  )
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index])
}
