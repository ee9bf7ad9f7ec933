/**
 * The words and values in an update that could not be taken in, for a recovery copy: by field where the update fits
 * the plan it was made for or is a whole plan itself, otherwise whatever words can be found in its bytes. Stored as
 * values, put in words where it is read, never applied by itself. Never throws, whatever the bytes are.
 */
import * as Y from 'yjs'
import type { DescribedChange } from '../plan/index.ts'
import { changedValues, maxShown, valuesOf } from './changedValues.ts'
import { PlanStore } from './planStore.ts'
import { sourceOfMark } from './textLayout.ts'

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
    return changedValues(store, before, valuesOf(store))
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
    const wholes = valuesOf(store)
    // What only the plan has was written by others meanwhile.
    const shared = [...planned].filter(([place]) => wholes.has(place))
    return changedValues(store, new Map(shared), wholes)
  } catch {
    // Not on its own, then.
    return []
  } finally {
    plan.destroy()
    whole.destroy()
  }
}

/** The strings in the update's items, in the order they were typed; neighbours are joined. */
function collectWords(update: Uint8Array): readonly DescribedChange[] {
  const words: string[] = []
  try {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item)) continue
      if (struct.content instanceof Y.ContentString) words.push(struct.content.str)
      else if (struct.content instanceof Y.ContentAny) words.push(` ${struct.content.arr.map(String).join(' ')} `)
      else if (struct.content instanceof Y.ContentFormat) {
        const source = sourceOfMark(struct.content.value)
        if (source !== undefined) words.push(` (${source}) `)
      }
    }
  } catch {
    // Cut or altered bytes: what was found up to there is all there is.
  }
  const text = words.join('').trim().slice(0, maxShown)
  return text === '' ? [] : [{ kind: null, field: '', title: '', value: text }]
}
