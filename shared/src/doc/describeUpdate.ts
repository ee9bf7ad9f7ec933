/**
 * The words and values in an update that could not be taken in, for a recovery copy: by field where the update fits
 * the plan it was made for or is a whole plan itself, otherwise whatever words can be found in its bytes. Stored and shown as text, never
 * applied by itself. Never throws, whatever the bytes are.
 */
import * as Y from 'yjs'
import { plainText, type RecordId } from '../plan/index.ts'
import { parseTextName, textName } from './layout.ts'
import { PlanStore } from './planStore.ts'

export interface DescribedChange {
  /** `activities/description · Gemensam mottagning`: kind, field and the record's title, where they are known. */
  readonly label: string
  readonly text: string
}

/** A field is shown so far; the copy's bytes hold the rest. */
const maxShown = 20_000
const maxChanges = 500

/** `base` is the state that the update was made upon, as far as it is known; `update` is one merged Yjs update. */
export function describeUpdate(base: Uint8Array, update: Uint8Array): readonly DescribedChange[] {
  const changed = describeByField(base, update)
  const byField = changed.length > 0 ? changed : describeWhole(base, update)
  // Nothing differs where the plan has the words already (stored, but not yet acknowledged when the line was cut), or
  // where what they stood in is gone. Somebody typed them all the same, and looks for them in the copy.
  return (byField.length > 0 ? byField : collectWords(update)).slice(0, maxChanges)
}

/** Empty where the update does not fit, or changes nothing that is shown. */
function describeByField(base: Uint8Array, update: Uint8Array): readonly DescribedChange[] {
  const doc = new Y.Doc()
  try {
    // Decoding lazily first: a few bytes that claim millions of structs would be believed by applying them.
    Y.decodeUpdate(update)
    Y.applyUpdate(doc, base)
    const before = valuesOf(new PlanStore(doc))
    Y.applyUpdate(doc, update)
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return []
    const store = new PlanStore(doc)
    const after = valuesOf(store)
    const places = [...new Set([...after.keys(), ...before.keys()])]
    return places
      .filter((place) => before.get(place) !== after.get(place))
      .map((place) => ({ label: labelOf(store, place), text: (after.get(place) ?? '').slice(0, maxShown) }))
  } catch {
    // Bytes that Yjs cannot read, or not on this base. The words in them are looked for in another way.
    return []
  } finally {
    doc.destroy()
  }
}

/**
 * A document that grew apart from the plan is handed in whole, and holds nothing that the plan has not seen: what it
 * shows where the plan shows something else. Empty for an update that is no whole document.
 */
function describeWhole(base: Uint8Array, update: Uint8Array): readonly DescribedChange[] {
  const [plan, whole] = [new Y.Doc(), new Y.Doc()]
  try {
    Y.decodeUpdate(update)
    Y.applyUpdate(plan, base)
    Y.applyUpdate(whole, update)
    const store = new PlanStore(whole)
    if (whole.store.pendingStructs !== null || store.records.size === 0) return []
    const planned = valuesOf(new PlanStore(plan))
    return [...valuesOf(store)]
      .filter(([place, value]) => planned.get(place) !== value)
      .map(([place, value]) => ({ label: labelOf(store, place), text: value.slice(0, maxShown) }))
  } catch {
    // Not on its own, then.
    return []
  } finally {
    plan.destroy()
    whole.destroy()
  }
}

/** Every text and value in words, by `<owner>/<field>`. */
function valuesOf(store: PlanStore): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [name, { text }] of store.texts) {
    const place = parseTextName(name)
    if (place && plainText(text) !== '') values.set(`${place.owner}/${place.field}`, plainText(text, '\n'))
  }
  for (const [id, { scalars, registers, sets }] of store.records) {
    for (const [field, value] of scalars) if (field !== 'order') values.set(`${id}/${field}`, String(value))
    for (const [field, members] of sets) values.set(`${id}/${field}`, members.join(', '))
    for (const [field, settled] of registers) {
      if (settled.state === 'empty') continue
      const held = settled.state === 'settled' ? [settled] : settled.values
      values.set(`${id}/${field}`, held.map(({ value }) => String(value)).join(' / '))
    }
  }
  return values
}

function labelOf(store: PlanStore, place: string): string {
  const [owner = '', field = ''] = place.split('/')
  const kind = store.records.get(owner as RecordId)?.proposal.kind
  if (!kind) return `plan/${field}`
  const title = store.texts.get(textName(owner, 'title')) ?? store.texts.get(textName(owner, 'name'))
  return `${kind}/${field} · ${(title && plainText(title.text).slice(0, 80)) || owner}`
}

/** The strings in the update's items, in the order they were typed; neighbours are joined. */
function collectWords(update: Uint8Array): readonly DescribedChange[] {
  const words: string[] = []
  try {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item)) continue
      if (struct.content instanceof Y.ContentString) words.push(struct.content.str)
      else if (struct.content instanceof Y.ContentAny) words.push(` ${struct.content.arr.map(String).join(' ')} `)
    }
  } catch {
    // Cut or altered bytes: what was found up to there is all there is.
  }
  const text = words.join('').trim().slice(0, maxShown)
  return text === '' ? [] : [{ label: 'update', text }]
}
