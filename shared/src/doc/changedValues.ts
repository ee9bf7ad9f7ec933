/** What one reading of a plan shows where another shows something else, field by field, for recovery copies. */
import {
  type DescribedChange,
  hasText,
  plainText,
  plainTextWithSources,
  type RecordId,
  type RecordKind,
} from '../plan/index.ts'
import { parseTextName, planTextOwner, textName } from './layout.ts'
import type { PlanStore } from './planStore.ts'

/** A field is shown so far; the copy's bytes hold the rest. */
export const maxShown = 20_000

export type Values = ReadonlyMap<string, DescribedChange['value']>

/** Every text and value, by `<owner>/<field>`. */
export function valuesOf(store: PlanStore): Values {
  const values = new Map<string, DescribedChange['value']>()
  for (const [name, { text }] of store.texts) {
    const place = parseTextName(name)
    if (place && hasText(text)) values.set(`${place.owner}/${place.field}`, plainTextWithSources(text, '\n'))
  }
  for (const [id, { scalars, registers, sets }] of store.records) {
    // Layout has checked them: each is a string, a number, a boolean or null.
    for (const [field, value] of scalars) values.set(`${id}/${field}`, value as string | number | boolean | null)
    for (const [field, members] of sets) values.set(`${id}/${field}`, members)
    for (const [field, settled] of registers) {
      if (settled.state === 'empty') continue
      const held = settled.state === 'settled' ? [settled] : settled.values
      const plain = held.map(({ value }) => value as string | number)
      values.set(`${id}/${field}`, plain.length === 1 ? (plain[0] ?? null) : plain)
    }
  }
  return values
}

/** What `after` shows where `before` shows something else; `store` is the document that `after` was read from. */
export function changedValues(store: PlanStore, before: Values, after: Values): readonly DescribedChange[] {
  const isNew = (owner: string) => !before.has(`${owner}/order`)
  const differs = (place: string) => JSON.stringify(before.get(place)) !== JSON.stringify(after.get(place))
  return [...new Set([...after.keys(), ...before.keys()])].filter(differs).flatMap((place): DescribedChange[] => {
    const [owner = '', field = ''] = place.split('/')
    const value = after.get(place) ?? null
    // Where a new record stands says nothing to people, and neither does what it has not.
    if (owner !== planTextOwner && isNew(owner) && (isStructural(field) || value === null)) return []
    // A move has both; it is told once.
    if (field === 'order' && differs(`${owner}/parentId`)) return []
    const shown = field === 'order' || field === 'parentId' ? parentTitle(store, owner) : value
    return [{ ...placeOf(store, owner), field, value: typeof shown === 'string' ? shown.slice(0, maxShown) : shown }]
  })
}

const isStructural = (field: string) => field === 'order' || field === 'parentId' || field === 'binned'

function placeOf(store: PlanStore, owner: string): { readonly kind: RecordKind | 'plan'; readonly title: string } {
  const record = store.records.get(owner as RecordId)
  if (!record) return { kind: 'plan', title: '' }
  const { kind } = record.proposal
  if (kind === 'costLines' || kind === 'outcomes') return { kind, title: parentTitle(store, owner) }
  const focusAreaId = record.scalars.get('focusAreaId')
  return { kind, title: typeof focusAreaId === 'string' ? focusAreaId : titleOf(store, owner) }
}

function parentTitle(store: PlanStore, id: string): string {
  return titleOf(store, store.records.get(id as RecordId)?.proposal.parentId ?? '')
}

function titleOf(store: PlanStore, id: string): string {
  const title = store.texts.get(textName(id, 'title')) ?? store.texts.get(textName(id, 'name'))
  return title ? plainText(title.text).slice(0, 80) : ''
}
