/**
 * What the local store may hold, after any history. The store writes when it likes, so between two flushes each edit
 * may lie in it in any of the states it has been in; a flush that went well leaves the last one alone, and so does
 * whatever an opening finds.
 */
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import type { Outcome, Step } from './storeBrowser.ts'

type Lying = 'absent' | 'kept' | 'refused'

interface ModelEdit {
  /** The window that it was made in, and the one that has it now. */
  readonly maker: number
  owner: number
  now: Lying
  /** As what it may lie in the store. */
  possible: Set<Lying>
}

/** What a history is made of; what it means depends on what has happened before. */
export interface Choice {
  readonly kind: number
  readonly window: number
  readonly pick: number
}

/** How many kinds there are; the first are the commonest. */
export const kinds = 16

/** Makes steps that make sense out of choices, taking it that everything goes well. */
export function stepsOf(choices: readonly Choice[]): readonly Step[] {
  const steps: Step[] = []
  const edits: { owner: number; now: Lying; readonly update: Uint8Array }[] = []
  const open = new Set<number>()
  const server = new Doc()
  let windows = 0
  const openOne = () => {
    windows += 1
    for (const edit of edits) if (!open.has(edit.owner)) edit.owner = windows
    open.add(windows)
    steps.push({ do: 'open', window: windows })
  }
  const kill = (window: number) => {
    open.delete(window)
    steps.push({ do: 'kill', window })
  }
  const act = (window: number, { kind, pick }: Choice) => {
    const some = (lying: Lying, then: Lying) =>
      edits.flatMap((edit, number) => {
        if (edit.owner !== window || edit.now !== lying || !((pick >> (number % 8)) & 1)) return []
        edit.now = then
        if (lying === 'kept' && then === 'absent') applyUpdate(server, edit.update)
        return [number]
      })
    const all = [...encodeStateAsUpdate(server)]
    if (kind <= 5) {
      const update = editUpdate(edits.length)
      steps.push({ do: 'keep', window, edit: edits.length, update: [...update] })
      edits.push({ owner: window, now: 'kept', update })
    } else if (kind <= 7) steps.push({ do: 'confirm', window, edits: some('kept', 'absent') })
    else if (kind === 8) steps.push({ do: 'refuse', window, edits: some('kept', 'refused') })
    else if (kind === 9) steps.push({ do: 'forget', window, edits: some('refused', 'absent') })
    else if (kind <= 11) steps.push({ do: 'flush', window })
    else if (kind === 12) {
      // A write that failed counts only when another goes well afterwards.
      steps.push({ do: 'fault', window }, { do: 'flush', window })
      if (pick % 2 === 0) steps.push({ do: 'flush', window })
    } else if (kind === 13) steps.push({ do: 'line', window, isOnline: pick % 2 === 0 })
    else if (kind === 14) steps.push({ do: 'learn', window, update: all }, { do: 'facts', window })
    else kill(window)
  }
  for (const choice of choices) {
    const window = [...open][choice.window % Math.max(1, open.size)]
    if (window === undefined || (choice.kind === 15 && open.size < 3 && choice.pick % 2 === 0)) openOne()
    else act(window, choice)
  }
  for (const window of [...open]) kill(window)
  openOne()
  return steps
}

/** One word under a key of its own, by a client of its own. */
function editUpdate(number: number): Uint8Array {
  const doc = new Doc()
  doc.clientID = number + 1
  doc.getMap('words').set(String(number), true)
  return encodeStateAsUpdate(doc)
}

/** The first thing that the store did and may not do; null when there is none. */
export function findFault(steps: readonly Step[], outcomes: readonly Outcome[]): string | null {
  const edits: ModelEdit[] = []
  const live = new Set<number>()
  const known = new Set<string>()
  /** Windows that have noted facts since their last good flush, and what the plan then holds at least. */
  const noted = new Map<number, ReadonlySet<string>>()
  let leastPlan: ReadonlySet<string> | null = null
  const become = (window: number, numbers: readonly number[], now: Lying) => {
    for (const number of numbers) {
      const edit = edits[number]
      if (edit?.owner !== window) continue
      edit.possible.add(now)
      edit.now = now
    }
  }
  for (const [index, step] of steps.entries()) {
    const { window } = step
    const outcome = outcomes[index] ?? {}
    if (step.do === 'keep') edits[step.edit] = { maker: window, owner: window, now: 'kept', possible: new Set(both) }
    else if (step.do === 'confirm') {
      for (const edit of step.edits) known.add(String(edit))
      become(window, step.edits, 'absent')
    } else if (step.do === 'forget') become(window, step.edits, 'absent')
    else if (step.do === 'refuse') become(window, step.edits, 'refused')
    else if (step.do === 'facts') noted.set(window, new Set())
    else if (step.do === 'flush' && outcome.isKept) {
      for (const edit of edits) if (edit.owner === window) edit.possible = new Set([edit.now])
      leastPlan ??= noted.get(window) ?? null
    } else if (step.do === 'kill') live.delete(window)
    else if (step.do === 'open') {
      const fault = checkEdits(edits, live, outcome, window) ?? checkPlan(outcome, known, leastPlan)
      if (fault) return `step ${index}: ${fault}`
      live.add(window)
    }
  }
  return null
}

const both: readonly Lying[] = ['absent', 'kept']

function checkEdits(edits: readonly ModelEdit[], live: ReadonlySet<number>, outcome: Outcome, window: number) {
  const { edits: found = [], refused = [] } = outcome
  const all = [...found, ...refused]
  if (new Set(all).size < all.length) return `an edit came twice: ${all}`
  if (all.includes(-1)) return 'an edit came that nobody made'
  for (const [number, edit] of edits.entries()) {
    const lying: Lying = found.includes(number) ? 'kept' : refused.includes(number) ? 'refused' : 'absent'
    if (live.has(edit.owner)) {
      if (lying !== 'absent') return `edit ${number} was taken from window ${edit.owner}, which is alive`
      continue
    }
    if (!edit.possible.has(lying)) return `edit ${number} is ${lying}, and can only be ${[...edit.possible]}`
    Object.assign(edit, { possible: new Set([lying]), now: lying, owner: lying === 'absent' ? -1 : window })
  }
  const makers = new Set(found.map((number) => edits[number]?.maker))
  for (const maker of makers) {
    const ofOne = found.filter((number) => edits[number]?.maker === maker)
    if (ofOne.some((number, index) => number < (ofOne[index - 1] ?? -1))) return `out of their order: ${ofOne}`
  }
  return null
}

/** What passes for the server's plan holds nothing that the server has not acknowledged. */
function checkPlan({ plan }: Outcome, known: ReadonlySet<string>, least: ReadonlySet<string> | null): string | null {
  if (!plan) return least ? 'the plan is gone' : null
  const doc = new Doc()
  for (const update of plan) applyUpdate(doc, new Uint8Array(update))
  const words = [...doc.getMap('words').keys()]
  return words.every((word) => known.has(word)) ? null : `the plan has ${words}, the server only ${[...known]}`
}
