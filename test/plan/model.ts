/**
 * A random history of a plan on several replicas, with the books that are kept beside it: which words were typed where,
 * by whom, and which of them somebody took away on purpose.
 */
import {
  addActivity,
  addArea,
  addCostLine,
  addGoal,
  addIndicator,
  addOutcome,
  binRecord,
  checkLayout,
  createPlanUndo,
  fragment,
  type LayoutProblem,
  moveActivity,
  moveArea,
  moveCostLine,
  moveGoal,
  moveIndicator,
  type PlanUndo,
  type PlanWatch,
  restoreRecord,
  setMember,
  setRegister,
  setScalar,
  watchPlan,
} from '@samplan/shared/doc'
import type {
  ActivityId,
  AreaId,
  CostLineId,
  GoalId,
  IndicatorId,
  IsoDate,
  OutcomeId,
  RecordId,
  RecordKind,
} from '@samplan/shared/plan'
import fc from 'fast-check'
import * as Y from 'yjs'
import {
  focus1,
  focus2,
  goodSeed,
  id,
  karlskrona,
  makeIds,
  plant,
  region,
  replicaOf,
  ronneby,
  typing,
} from './fixtures.ts'
import { choose, findWord, typeWord } from './modelWords.ts'

/** One step: what, on which replica, and four numbers that choose among what is there. */
export interface Step {
  readonly deed: keyof typeof deeds
  readonly replica: number
  readonly pick: readonly [number, number, number, number]
}

export interface Replica {
  readonly doc: Y.Doc
  readonly watch: PlanWatch
  readonly undo: PlanUndo
  /** Updates of others that are under way to here. */
  readonly inbox: Uint8Array[]
  readonly number: number
}

export interface Token {
  readonly word: string
  readonly root: string
  readonly author: number
  /** True once somebody deleted it, or its author undid or redid it. */
  given: boolean
}

export class History {
  readonly replicas: readonly Replica[]
  /** Takes every update as it is made, as the server does, and asks whether it is a plan. */
  readonly server: Y.Doc
  readonly refused: LayoutProblem[] = []
  readonly tokens: Token[] = []
  /** Words of others that an undo took away. */
  readonly robbed: string[] = []
  readonly newId = makeIds('made')

  /** Whether everybody's caret is in every text. */
  readonly #isTogether: boolean

  constructor(count: number, isTogether = true) {
    this.#isTogether = isTogether
    this.server = plant({ ...goodSeed, areas: [...goodSeed.areas, { title: 'Gemensamma arenor' }] })
    const judge = (transaction: Y.Transaction) => {
      const problem = checkLayout(this.server, transaction)
      if (problem) this.refused.push(problem)
    }
    this.server.on('afterTransaction', judge)
    this.replicas = Array.from({ length: count }, (_, number) => this.#join(number))
  }

  #join(number: number): Replica {
    const doc = replicaOf(this.server)
    const watch = watchPlan(doc)
    const undo = createPlanUndo(doc, new Set([typing]), () => this.#isTogether)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'wire') return
      Y.applyUpdate(this.server, update, 'wire')
      for (const other of this.replicas) if (other.doc !== doc) other.inbox.push(update)
    })
    return { doc, watch, undo, inbox: [], number }
  }

  /** Returns the replica that the step was done on. */
  take({ deed, replica, pick }: Step): Replica {
    const at = this.replicas[replica % this.replicas.length] as Replica
    deeds[deed](this, at, pick)
    return at
  }

  /** Everybody gets everything that is under way, newest first. */
  settle(): void {
    for (const { doc, inbox } of this.replicas) {
      for (const update of inbox.splice(0).reverse()) Y.applyUpdate(doc, update, 'wire')
    }
  }

  close(): void {
    for (const { doc, watch, undo } of this.replicas) {
      watch.close()
      undo.destroy()
      doc.destroy()
    }
  }
}

/** What is written down beside a history. */
export type Books = Pick<History, 'newId' | 'tokens' | 'robbed'>

type Numbers = Step['pick']
type Deed = (history: Books, at: Replica, pick: Numbers) => void

const idsOf = <T extends RecordId>(doc: Y.Doc, kind: RecordKind) => [...doc.getMap(kind).keys()].sort() as T[]
const kinds = ['areas', 'goals', 'activities', 'costLines', 'indicators', 'outcomes'] as const
const textFields = {
  areas: 'prose',
  goals: 'description',
  activities: 'title',
  costLines: 'note',
  indicators: 'name',
  outcomes: 'note',
} as const
const date = (number: number) => `20${16 + (number % 5)}-0${1 + (number % 9)}-15` as IsoDate

export const deeds = {
  addArea: ({ newId }, { doc }, [a, b]) => {
    const parentId = a % 2 === 0 ? null : (choose(idsOf<AreaId>(doc, 'areas'), b) ?? null)
    addArea(doc, { id: newId() as AreaId, parentId, index: b % 4 })
  },
  addGoal: ({ newId }, { doc }, [a, b]) => {
    const areaId = choose(idsOf<AreaId>(doc, 'areas'), a)
    if (areaId) addGoal(doc, { id: newId() as GoalId, areaId, horizon: b % 2 ? 'long' : 'short', index: b % 4 })
  },
  addActivity: ({ newId }, { doc }, [a, b]) => {
    const goalId = choose(idsOf<GoalId>(doc, 'goals'), a)
    if (goalId) addActivity(doc, { id: newId() as ActivityId, goalId, index: b % 4 })
  },
  addCostLine: ({ newId }, { doc }, [a, b]) => {
    const activityId = choose(idsOf<ActivityId>(doc, 'activities'), a)
    if (activityId)
      addCostLine(doc, { id: newId() as CostLineId, activityId, useYear: 2016 + (b % 4), payerId: region })
  },
  addIndicator: ({ newId }, { doc }, [a]) => {
    const goalId = choose(idsOf<GoalId>(doc, 'goals'), a)
    if (goalId) addIndicator(doc, { id: newId() as IndicatorId, goalId })
  },
  addOutcome: ({ newId }, { doc }, [a, b]) => {
    const indicatorId = choose(idsOf<IndicatorId>(doc, 'indicators'), a)
    if (indicatorId)
      addOutcome(doc, { id: newId() as OutcomeId, indicatorId, index: b % 4, ...(b % 2 && { date: date(b) }) })
  },
  moveArea: (_, { doc }, [a, b, c]) => {
    const areas = idsOf<AreaId>(doc, 'areas')
    const area = choose(areas, a)
    if (area) moveArea(doc, area, b % 3 === 0 ? null : (choose(areas, b) ?? null), c % 4)
  },
  moveGoal: (_, { doc }, [a, b, c]) => {
    const [goal, area] = [choose(idsOf<GoalId>(doc, 'goals'), a), choose(idsOf<AreaId>(doc, 'areas'), b)]
    if (goal && area) moveGoal(doc, goal, area, c % 4)
  },
  moveActivity: (_, { doc }, [a, b, c]) => {
    const [activity, goal] = [choose(idsOf<ActivityId>(doc, 'activities'), a), choose(idsOf<GoalId>(doc, 'goals'), b)]
    if (activity && goal) moveActivity(doc, activity, goal, c % 4)
  },
  moveCostLine: (_, { doc }, [a, b, c]) => {
    const line = choose(idsOf<CostLineId>(doc, 'costLines'), a)
    const activity = choose(idsOf<ActivityId>(doc, 'activities'), b)
    if (line && activity) moveCostLine(doc, line, activity, c % 4)
  },
  moveIndicator: (_, { doc }, [a, b, c]) => {
    const indicator = choose(idsOf<IndicatorId>(doc, 'indicators'), a)
    const goal = choose(idsOf<GoalId>(doc, 'goals'), b)
    if (indicator && goal) moveIndicator(doc, indicator, goal, c % 4)
  },
  bin: (_, { doc }, [a, b]) => {
    const kind = choose(kinds, a) ?? 'goals'
    const record = choose(idsOf<GoalId>(doc, kind), b)
    if (record) binRecord(doc, kind as 'goals', record)
  },
  restore: (_, { doc }, [a, b]) => {
    const kind = choose(kinds, a) ?? 'goals'
    const record = choose(idsOf<GoalId>(doc, kind), b)
    if (record) restoreRecord(doc, kind as 'goals', record)
  },
  setAmount: (_, { doc }, [a, b]) => {
    const line = choose(idsOf<CostLineId>(doc, 'costLines'), a)
    if (line) setRegister(doc, 'costLines', line, 'amountOre', b % 7 === 0 ? null : b * 100)
  },
  setDate: (_, { doc }, [a, b, c]) => {
    const [goal, activity] = [choose(idsOf<GoalId>(doc, 'goals'), a), choose(idsOf<ActivityId>(doc, 'activities'), a)]
    if (c % 2 === 0 && goal) setRegister(doc, 'goals', goal, 'targetDate', b % 7 === 0 ? null : date(b))
    else if (activity) setRegister(doc, 'activities', activity, c % 3 === 0 ? 'start' : 'end', date(b))
  },
  setOutcome: (_, { doc }, [a, b, c]) => {
    const outcome = choose(idsOf<OutcomeId>(doc, 'outcomes'), a)
    if (outcome && c % 2 === 0) setRegister(doc, 'outcomes', outcome, 'value', b % 7 === 0 ? null : b / 10)
    else if (outcome) setRegister(doc, 'outcomes', outcome, 'date', b % 7 === 0 ? null : date(b))
  },
  setResponsible: (_, { doc }, [a, b]) => {
    const activity = choose(idsOf<ActivityId>(doc, 'activities'), a)
    if (activity) setRegister(doc, 'activities', activity, 'responsible', b % 2 ? karlskrona : ronneby)
  },
  setChoice: (_, { doc }, [a, b, c]) => {
    const [activity, line] = [
      choose(idsOf<ActivityId>(doc, 'activities'), a),
      choose(idsOf<CostLineId>(doc, 'costLines'), a),
    ]
    if (c % 2 === 0 && activity) setScalar(doc, 'activities', activity, 'status', b % 2 ? 'running' : 'done')
    else if (line) setScalar(doc, 'costLines', line, 'payerId', b % 3 === 0 ? null : karlskrona)
  },
  setMember: (_, { doc }, [a, b, c]) => {
    const [area, activity] = [choose(idsOf<AreaId>(doc, 'areas'), a), choose(idsOf<ActivityId>(doc, 'activities'), a)]
    if (c % 2 === 0 && area) setMember(doc, 'areas', area, 'focusAreas', b % 2 ? focus1 : focus2, b % 3 > 0)
    else if (activity && c % 3 === 0)
      setMember(doc, 'activities', activity, 'parentGoals', id(b % 2 ? 'parentgoal1' : 'parentgoal2'), b % 5 > 0)
    else if (activity) setMember(doc, 'activities', activity, 'participants', b % 2 ? region : ronneby, b % 3 > 0)
  },
  type: (history, { doc, number }, [a, b, c, d]) => {
    const text = chooseText(doc, a, b)
    if (!text) return
    const word = `«${history.tokens.length}»`
    history.tokens.push({ word, root: text.root, author: number, given: false })
    doc.transact(() => typeWord(text.fragment, word, c, d), typing)
  },
  erase: (history, { doc }, [a]) => {
    const token = choose(history.tokens, a)
    const run = token && findWord(doc, token)
    if (!token || !run) return
    token.given = true
    doc.transact(() => run.text.delete(run.at, token.word.length), typing)
  },
  /** Gives words a source, words it anew, or takes it away: as the editor writes it, a key for each wording. */
  cite: (_, { doc }, [a, b, c, d]) => {
    const text = chooseText(doc, a, b)?.fragment
    const run = text && [...text.createTreeWalker(() => true)].find((node) => node instanceof Y.XmlText)
    if (!(run instanceof Y.XmlText) || run.length === 0) return
    const from = c % run.length
    const value = d % 4 === 0 ? null : { text: `Källa ${d % 3}` }
    doc.transact(() => run.format(from, 1 + (d % (run.length - from)), { [`source--0000000${d % 3}`]: value }), typing)
  },
  undo: (history, at) => step(history, at, 'undo'),
  redo: (history, at) => step(history, at, 'redo'),
  pause: (_, { undo }) => undo.stopCapturing(),
  /** One update that is under way arrives, whichever; sometimes it comes a second time later. */
  deliver: (_, { doc, inbox }, [a, b]) => {
    if (inbox.length === 0) return
    const index = a % inbox.length
    const [update] = b % 5 === 0 ? [inbox[index]] : inbox.splice(index, 1)
    if (update) Y.applyUpdate(doc, update, 'wire')
  },
  deliverAll: (_, { doc, inbox }) => {
    for (const update of inbox.splice(0)) Y.applyUpdate(doc, update, 'wire')
  },
} satisfies Record<string, Deed>

function chooseText(doc: Y.Doc, a: number, b: number): { fragment: Y.XmlFragment; root: string } | null {
  // A few texts, so that people meet in them.
  const kind = choose(kinds, a % 2) ?? 'goals'
  const record = choose(idsOf(doc, kind).slice(0, 2), b)
  if (!record) return { fragment: fragment(doc, 'plan', 'background'), root: 't/plan/background' }
  const field = textFields[kind]
  return { fragment: fragment(doc, record, field), root: `t/${record}/${field}` }
}

/** Own words may come and go by undo; those of others may not go. */
function step(history: Books, { doc, undo, number }: Replica, direction: 'undo' | 'redo'): void {
  const before = history.tokens.filter((token) => findWord(doc, token))
  undo[direction]()
  for (const token of before.filter((held) => !findWord(doc, held))) {
    // Redoing one's own deletion takes a word of another's again; that was done on purpose.
    if (token.author !== number && !token.given) history.robbed.push(token.word)
    token.given = true
  }
}

/** The words that somebody typed, nobody took away, and that are nowhere now. */
export function lostWords(history: Pick<Books, 'tokens'>, doc: Y.Doc): readonly string[] {
  return history.tokens.filter((token) => !token.given && !findWord(doc, token)).map(({ word }) => word)
}

const weights: readonly (keyof typeof deeds)[] = [
  ...(Object.keys(deeds) as (keyof typeof deeds)[]),
  ...(['type', 'type', 'type', 'setAmount', 'setAmount', 'undo', 'undo', 'deliver', 'deliver', 'deliver'] as const),
]
const number = fc.nat({ max: 1000 })

export const anyStepParts = { replica: fc.nat({ max: 3 }), pick: fc.tuple(number, number, number, number) }
export const anyStep = fc.record({ ...anyStepParts, deed: fc.constantFrom(...weights) })

export const anyHistory = fc.record({
  replicas: fc.integer({ min: 2, max: 4 }),
  steps: fc.array(anyStep, { minLength: 5, maxLength: 80, size: 'max' }),
})
