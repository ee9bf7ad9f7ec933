/** What could not be sent, as a file: the words for people, and the bytes that a program can bring back. */
import { describeUpdate } from '@samplan/shared/doc'
import type { PlanFacts, PlanId, Register } from '@samplan/shared/plan'
import { type ChangeText, changeText, type Texts } from '@samplan/shared/text'
import { toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import type { Unsent } from './settleUnsent.ts'

interface FilePlan {
  readonly plan: Pick<PlanFacts, 'id' | 'title' | 'draft' | 'epoch'>
  readonly words: readonly ChangeText[]
  /** Yjs updates, base64, in the order they were made in. */
  readonly updates: readonly string[]
}

/** How the file puts changes in words; a register that the page has not asked for is null. */
export interface FileWords {
  readonly texts: Texts
  readonly registerOf: (id: PlanId) => Register | null
}

export function unsentFile({ plans, here }: Unsent, words: FileWords): Blob {
  const all = plans.map(({ entry, updates, base }) => filePlan(entry.details.facts, updates, base, words))
  if (here) all.push(filePlan(here.facts, [here.update], [], words))
  return new Blob([`${JSON.stringify({ samplan: 'unsent', plans: all }, null, 2)}\n`], { type: 'application/json' })
}

function filePlan(
  { id, title, draft, epoch }: PlanFacts,
  updates: readonly Uint8Array[],
  base: readonly Uint8Array[],
  { texts, registerOf }: FileWords,
): FilePlan {
  const words = describeUpdate(merge(base), merge(updates)).map((one) => changeText(one, texts, registerOf(id)))
  return { plan: { id, title, draft, epoch }, words, updates: updates.map(toBase64) }
}

function merge(updates: readonly Uint8Array[]): Uint8Array {
  try {
    return updates.length > 0 ? Y.mergeUpdates([...updates]) : Y.encodeStateAsUpdate(new Y.Doc())
  } catch {
    // One of them is damaged: the words that can be found in the first are better than none.
    return updates[0] ?? new Uint8Array()
  }
}
