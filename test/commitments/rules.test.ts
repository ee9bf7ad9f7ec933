import { isDeepStrictEqual } from 'node:util'
import { binRecord, fragment, readPlan, restoreRecord, setMember, setRegister, setScalar } from '@samplan/shared/doc'
import {
  type Activity,
  type ActivityId,
  activitiesOf,
  type CommitmentAnswer,
  type CommitmentGiven,
  type CostLineId,
  commitmentAnswers,
  type OrganisationId,
  type Plan,
} from '@samplan/shared/plan'
import {
  askedByActivity,
  askedParties,
  type CommitmentState,
  commitmentBoard,
  commitmentStates,
  partsIn,
  standingCommitments,
} from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import {
  exchange,
  id,
  karlskrona,
  nsph,
  plant,
  region,
  replicaOf,
  ronneby,
  type as typeWords,
} from '../plan/fixtures.ts'
import { anyStep, anyStepParts, History } from '../plan/model.ts'

const activityId = id<ActivityId>('activity1')
const [cost1, cost2] = [id<CostLineId>('cost1'), id<CostLineId>('cost2')]

function activityIn(plan: Plan): Activity {
  const activity = activitiesOf(plan).find((one) => one.id === activityId)
  if (!activity) throw new Error('The plan has lost its activity')
  return activity
}

/** An answer to what stands in the document now. */
function given(doc: Y.Doc, organisationId: OrganisationId, answer: CommitmentAnswer = 'accepts', number = 1) {
  const basis = partsIn(activityIn(readPlan(doc))).get(organisationId)
  if (!basis) throw new Error(`${organisationId} is asked nothing`)
  return { activityId, organisationId, number, answer, basis } satisfies CommitmentGiven
}

function statesIn(doc: Y.Doc, ...answers: readonly CommitmentGiven[]): Readonly<Record<string, CommitmentState>> {
  const parties = askedParties(activityIn(readPlan(doc)), standingCommitments(answers))
  return Object.fromEntries(parties.map(({ organisationId, state }) => [organisationId, state]))
}

describe('commitments', () => {
  it('[CM1] asked are who answers for an activity, who takes part in it and who pays; the bin asks nobody', () => {
    const doc = plant()
    expect(statesIn(doc)).toEqual({ [karlskrona]: 'unanswered', [region]: 'unanswered' })
    setMember(doc, 'activities', activityId, 'participants', nsph, true)
    setScalar(doc, 'costLines', cost1, 'payerId', ronneby)
    expect(Object.keys(statesIn(doc)).sort()).toEqual([karlskrona, nsph, region, ronneby].sort())
    const accepted = given(doc, ronneby)
    binRecord(doc, 'activities', activityId)
    expect(askedByActivity(readPlan(doc), standingCommitments([accepted]))).toEqual(new Map())
    restoreRecord(doc, 'activities', activityId)
    expect(statesIn(doc, accepted)[ronneby]).toBe('accepts')
  })

  it('[CM1] where two are named responsible at once both are asked', () => {
    const doc = plant()
    const other = replicaOf(doc)
    setRegister(doc, 'activities', activityId, 'responsible', ronneby)
    setRegister(other, 'activities', activityId, 'responsible', nsph)
    const accepted = given(doc, ronneby)
    exchange(doc, other)
    expect(statesIn(doc, accepted)).toEqual({
      [karlskrona]: 'unanswered',
      [region]: 'unanswered',
      [ronneby]: 'needs-renewal',
      [nsph]: 'unanswered',
    })
  })

  it.each<[string, CommitmentState, (doc: Y.Doc) => void]>([
    ['its amount', 'needs-renewal', (doc) => setRegister(doc, 'costLines', cost2, 'amountOre', 1)],
    ['its line is binned', 'needs-renewal', (doc) => binRecord(doc, 'costLines', cost2)],
    ['another pays its line', 'needs-renewal', (doc) => setScalar(doc, 'costLines', cost2, 'payerId', karlskrona)],
    ['who answers', 'needs-renewal', (doc) => setRegister(doc, 'activities', activityId, 'responsible', ronneby)],
    ['nobody answers', 'needs-renewal', (doc) => setRegister(doc, 'activities', activityId, 'responsible', null)],
    ['its part', 'needs-renewal', (doc) => setMember(doc, 'activities', activityId, 'participants', region, false)],
    ["another's amount", 'accepts', (doc) => setRegister(doc, 'costLines', cost1, 'amountOre', 1)],
    ["another's part", 'accepts', (doc) => setMember(doc, 'activities', activityId, 'participants', nsph, true)],
    ['the same amount again', 'accepts', (doc) => setRegister(doc, 'costLines', cost2, 'amountOre', 24_000_050)],
    ['what its money is for', 'accepts', (doc) => setScalar(doc, 'costLines', cost2, 'kind', 'staff')],
    ['the words', 'accepts', (doc) => typeWords(fragment(doc, activityId, 'description'), ' Nu.')],
    ['the status', 'accepts', (doc) => setScalar(doc, 'activities', activityId, 'status', 'running')],
  ])('[CM2] the region’s yes after a change of %s: %s', (_, state, change) => {
    const doc = plant()
    const accepted = given(doc, region)
    change(doc)
    expect(statesIn(doc, accepted)[region]).toBe(state)
  })

  it('[CM2] an answer stands again when everything is as it was, and the latest of two counts', () => {
    const doc = plant()
    const [yes, no] = [given(doc, region, 'accepts', 1), given(doc, region, 'declines', 2)]
    setRegister(doc, 'costLines', cost2, 'amountOre', 5)
    expect(statesIn(doc, no, yes)[region]).toBe('needs-renewal')
    setRegister(doc, 'costLines', cost2, 'amountOre', 24_000_050)
    expect(statesIn(doc, no, yes)[region]).toBe('declines')
    expect(statesIn(doc, yes, no)[region]).toBe('declines')
  })

  it('[CM2] of two amounts set at once the higher counts, so a yes to it stands when it is kept', () => {
    const doc = plant()
    const other = replicaOf(doc)
    setRegister(doc, 'costLines', cost2, 'amountOre', 700)
    setRegister(other, 'costLines', cost2, 'amountOre', 900)
    exchange(doc, other)
    const accepted = given(doc, region)
    expect(accepted.basis.amountOre).toBe(900)
    setRegister(doc, 'costLines', cost2, 'amountOre', 900)
    expect(statesIn(doc, accepted)[region]).toBe('accepts')
    setRegister(doc, 'costLines', cost2, 'amountOre', 700)
    expect(statesIn(doc, accepted)[region]).toBe('needs-renewal')
  })
})

const runs = process.env['PROOF'] ? 3_000 : 100
const parties = [karlskrona, ronneby, region, nsph] as const

/** An answer of one party to one activity, chosen by number among what is there. */
const anyAnswer = fc.record({
  answer: fc.constantFrom(...commitmentAnswers),
  replica: fc.nat({ max: 3 }),
  pick: fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 })),
})
/** Edits that answers depend on come oftener than by chance. */
const partDeeds = ['setMember', 'setMember', 'setResponsible', 'setAmount', 'setChoice'] as const
const anyEvents = fc.array(
  fc.oneof(
    { arbitrary: anyStep, weight: 2 },
    { arbitrary: fc.record({ ...anyStepParts, deed: fc.constantFrom(...partDeeds) }), weight: 3 },
    { arbitrary: anyAnswer, weight: 3 },
  ),
  { minLength: 5, maxLength: 60, size: 'max' },
)

type Raw = Y.Map<unknown>

/** Written on its own, from the raw maps: what an organisation's part in an activity is, as one line of words. */
function naivePart(doc: Y.Doc, activity: Activity, organisationId: OrganisationId): string | null {
  const record = doc.getMap<Raw>('activities').get(activity.id)
  const named = [...(record?.keys() ?? [])].filter((key) => key.startsWith('responsible/'))
  const responsible = [...new Set(named.map((key) => String(record?.get(key))))].sort()
  const takesPart = record?.get(`participants/${organisationId}`) === true
  let [sum, lines] = [0n, 0]
  for (const { id: lineId } of activity.costLines) {
    const line = doc.getMap<Raw>('costLines').get(lineId)
    if (line?.get('payerId') !== organisationId) continue
    const amounts = [...line.keys()].filter((key) => key.startsWith('amountOre/')).map((key) => Number(line.get(key)))
    sum += BigInt(Math.max(0, ...amounts))
    lines += 1
  }
  const hasPart = responsible.includes(organisationId) || takesPart || lines > 0
  return hasPart ? `${responsible} | ${takesPart} | ${lines > 0} | ${sum}` : null
}

/** What was answered, beside what the naive reading said there and then. */
interface Book {
  readonly given: CommitmentGiven[]
  readonly saw: Map<string, { readonly answer: CommitmentAnswer; readonly part: string | null }>
}

function naiveState(doc: Y.Doc, activity: Activity, organisationId: OrganisationId, { saw }: Book) {
  const part = naivePart(doc, activity, organisationId)
  const last = saw.get(`${activity.id} ${organisationId}`)
  if (part === null) return null
  if (!last) return 'unanswered'
  return last.part === part ? last.answer : 'needs-renewal'
}

/** States of every party in every activity, by the rule and by the naive reading; those without a part left out. */
function bothReadings(doc: Y.Doc, plan: Plan, book: Book) {
  const asked = askedByActivity(plan, standingCommitments(book.given))
  const rule: Record<string, CommitmentState> = {}
  const naive: Record<string, CommitmentState> = {}
  for (const activity of activitiesOf(plan)) {
    for (const { organisationId, state } of asked.get(activity.id) ?? []) {
      rule[`${activity.id} ${organisationId}`] = state
    }
    for (const party of parties) {
      const state = naiveState(doc, activity, party, book)
      if (state !== null) naive[`${activity.id} ${party}`] = state
    }
  }
  return { asked, rule, naive }
}

type Answered = typeof anyAnswer extends fc.Arbitrary<infer A> ? A : never

function answer(history: History, book: Book, { replica, pick, answer: said }: Answered): void {
  const at = history.replicas[replica % history.replicas.length]
  if (!at) return
  const activities = activitiesOf(at.watch.plan)
  const activity = activities[pick[0] % Math.max(1, activities.length)]
  const organisationId = parties[pick[1] % parties.length] ?? region
  const basis = activity && partsIn(activity).get(organisationId)
  if (!activity || !basis) return
  book.given.push({ activityId: activity.id, organisationId, number: book.given.length + 1, answer: said, basis })
  const part = naivePart(at.doc, activity, organisationId)
  book.saw.set(`${activity.id} ${organisationId}`, { answer: said, part })
}

describe('commitments through any history', () => {
  it(`[CM3] ${runs} histories of edits and answers: who is asked and what needs renewal equals a recomputation, and the board counts it`, {
    timeout: runs * 1_000,
  }, () => {
    const seen = new Set<CommitmentState>()
    const property = fc.property(fc.integer({ min: 1, max: 3 }), anyEvents, (replicas, events) => {
      const history = new History(replicas)
      const book: Book = { given: [], saw: new Map() }
      const look = ({ doc, watch }: History['replicas'][number]) => {
        const { rule, naive } = bothReadings(doc, watch.plan, book)
        if (!isDeepStrictEqual(rule, naive)) expect(rule).toEqual(naive)
        for (const state of Object.values(rule)) seen.add(state)
      }
      for (const event of events) {
        if ('deed' in event) history.take(event)
        else answer(history, book, event)
        history.replicas.forEach(look)
      }
      history.settle()
      history.replicas.forEach(look)
      const [first] = history.replicas
      if (first) expectBoard(first.doc, first.watch.plan, book)
      history.close()
    })
    fc.assert(property, { numRuns: runs, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) })
    expect([...seen].sort()).toEqual([...commitmentStates].sort())
  })
})

/** Every part is in one count of one seat, and who has said yes or no to everything is complete. */
function expectBoard(doc: Y.Doc, plan: Plan, book: Book): void {
  const { asked, naive } = bothReadings(doc, plan, book)
  const board = commitmentBoard(asked, parties)
  expect(board.seats.map(({ organisationId }) => organisationId)).toEqual(parties)
  for (const { organisationId, counts, isComplete } of board.seats) {
    const states = Object.entries(naive).flatMap(([key, state]) => (key.endsWith(organisationId) ? [state] : []))
    for (const state of commitmentStates) expect(counts[state]).toBe(states.filter((one) => one === state).length)
    expect(isComplete).toBe(states.length > 0 && states.every((one) => one === 'accepts' || one === 'declines'))
  }
  expect(board.asked).toBe(board.seats.filter(({ asked: parts }) => parts > 0).length)
  expect(board.complete).toBe(board.seats.filter(({ isComplete }) => isComplete).length)
}
