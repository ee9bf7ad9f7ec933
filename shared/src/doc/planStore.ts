/**
 * The readings of one document's records and texts, each read again only when it was touched.
 */
import type * as Y from 'yjs'
import { isId, type RecordId, type RecordKind, recordKinds, type Unreadable } from '../plan/index.ts'
import { layout, parseTextName, planTextOwner, planTexts } from './layout.ts'
import { type RecordReading, readRecord } from './readRecord.ts'
import { readTextFully, type TextReading } from './readText.ts'
import { existingFragment, isRecordKind, metaName, recordsOf } from './roots.ts'
import type { TouchedPlace } from './touchedPlaces.ts'
import type { Proposal } from './tree.ts'

interface Refreshed {
  readonly touched: ReadonlySet<RecordId>
  readonly placementChanged: boolean
}

const nothing: readonly Unreadable[] = []

export class PlanStore {
  readonly records = new Map<RecordId, RecordReading>()
  readonly texts = new Map<string, TextReading>()
  schema = 0
  unreadable = nothing
  readonly #doc: Y.Doc
  /** What could not be read, by where it was read from. */
  readonly #problems = new Map<string, readonly Unreadable[]>()
  #problemsChanged = false

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#readAll()
  }

  /** A record that was read. Asking for another is a fault of ours: the tree holds read records only. */
  record(id: RecordId): RecordReading {
    const reading = this.records.get(id)
    if (!reading) throw new Error(`Record ${id} is in the tree but was never read`)
    return reading
  }

  *proposals(): Iterable<Proposal> {
    for (const { proposal } of this.records.values()) yield proposal
  }

  refresh(places: readonly TouchedPlace[]): Refreshed {
    // A root nobody knows, or one id in two kinds: rare and not honest work, so everything is simply read again.
    if (places.some((place) => this.#needsAll(place))) return this.#readAll()
    const touched = new Set<RecordId>()
    let placementChanged = false
    for (const place of places) {
      if (place.in === 'record') {
        touched.add(place.id)
        placementChanged = this.#refreshRecord(place.kind, place.id) || placementChanged
      } else if (place.in === 'text') {
        if (place.owner !== planTextOwner) touched.add(place.owner as RecordId)
        this.#readText(place.name)
      }
    }
    if (places.some((place) => place.in === 'record' && place.keys === null)) this.#findStrays()
    this.#gatherProblems()
    return { touched, placementChanged }
  }

  #needsAll(place: TouchedPlace): boolean {
    if (place.in === 'elsewhere') return true
    if (place.in === 'text') return !this.#isExpected(place.owner, place.field)
    const known = this.records.get(place.id)
    return known !== undefined && known.proposal.kind !== place.kind
  }

  #readAll(): Refreshed {
    this.records.clear()
    this.texts.clear()
    this.#problems.clear()
    const schema: unknown = this.#doc.getMap(metaName).get('schema')
    this.schema = typeof schema === 'number' ? schema : 0
    for (const kind of recordKinds) {
      for (const id of recordsOf(this.#doc, kind).keys()) this.#readOne(kind, id)
    }
    for (const name of [...this.#doc.share.keys()]) if (parseTextName(name)) this.#readText(name)
    this.#findStrays()
    this.#problemsChanged = true
    this.#gatherProblems()
    return { touched: new Set(this.records.keys()), placementChanged: true }
  }

  #readOne(kind: RecordKind, id: string): RecordReading | null {
    const value = recordsOf(this.#doc, kind).get(id)
    const taken = this.records.get(id as RecordId)
    const reading = taken && taken.proposal.kind !== kind ? null : readRecord(kind, id, value)
    const where = `${kind}/${id.slice(0, 100)}`
    const problems =
      reading?.unreadable ?? (value === undefined ? nothing : [{ where, problem: 'unknown-record' as const }])
    this.#note(where, problems)
    if (reading) this.records.set(reading.proposal.id, reading)
    return reading
  }

  /** Returns whether the record's place in the tree may have changed. */
  #refreshRecord(kind: RecordKind, id: RecordId): boolean {
    const before = this.records.get(id)?.proposal
    this.records.delete(id)
    const after = this.#readOne(kind, id)?.proposal
    if (!before || !after) return before !== after
    return before.parentId !== after.parentId || before.order !== after.order || before.binned !== after.binned
  }

  #readText(name: string): void {
    const fragment = existingFragment(this.#doc, name)
    if (!fragment) return
    const reading = readTextFully(fragment)
    this.texts.set(name, reading)
    this.#note(name, reading.readable ? nothing : [{ where: name, problem: 'unknown-content' }])
  }

  #isExpected(owner: string, field: string): boolean {
    if (owner === planTextOwner) return (planTexts as readonly string[]).includes(field)
    const kind = isId(owner) ? this.records.get(owner as RecordId)?.proposal.kind : undefined
    return kind !== undefined && (layout[kind].texts as readonly string[]).includes(field)
  }

  /** Roots with content that the layout does not know, or texts without their record. */
  #findStrays(): void {
    for (const [name, root] of this.#doc.share) {
      const text = parseTextName(name)
      const known = text ? this.#isExpected(text.owner, text.field) : isRecordKind(name) || name === metaName
      if (known) {
        if (text && this.texts.get(name)?.readable !== false) this.#note(name, nothing)
        continue
      }
      const isEmpty = root._start === null && root._map.size === 0
      this.#note(name, isEmpty ? nothing : [{ where: name.slice(0, 120), problem: 'unknown-content' }])
    }
  }

  #note(where: string, problems: readonly Unreadable[]): void {
    if (problems.length === 0 && !this.#problems.has(where)) return
    this.#problemsChanged = true
    if (problems.length === 0) this.#problems.delete(where)
    else this.#problems.set(where, problems)
  }

  #gatherProblems(): void {
    if (!this.#problemsChanged) return
    this.#problemsChanged = false
    const all = [...this.#problems.values()].flat()
    this.unreadable = all.length === 0 ? nothing : all.sort((a, b) => (a.where < b.where ? -1 : 1))
  }
}
