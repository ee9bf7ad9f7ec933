/**
 * What the margin, the outline and the head know beside the text itself: findings, sums, who is where, last changes.
 * Everything is worked out a moment after the keystroke, never in its way, and handed on by block.
 */
import type { FamilyShare, IsoDate, Plan, PlanFacts, Register } from '@samplan/shared/plan'
import {
  type CheckContext,
  type CheckResult,
  computeTotals,
  createPlanCheck,
  type Finding,
  familyFacts,
  type Sum,
  type Totals,
} from '@samplan/shared/rules'
import type { LastChange } from '@samplan/shared/wire'
import { createStore, type PlanSession, type ReadableStore, type Store } from '../../sync/index.ts'
import { type Folded, foldRows, sameFolded } from './foldRows.ts'
import { createKeyedStore, type KeyedStore, sameItems } from './keyedStore.ts'
import { fieldKey, type PersonAt, peopleAtPlaces } from './people.ts'
import { type BlockId, byBlock, indexPlan, type PlanIndex } from './planIndex.ts'
import { createThrottle } from './throttle.ts'

export interface PlanBoard {
  readonly index: Store<PlanIndex>
  readonly totals: Store<Totals>
  readonly checks: Store<CheckResult>
  readonly findings: KeyedStore<BlockId, readonly Finding[]>
  readonly peopleByBlock: KeyedStore<BlockId, readonly PersonAt[]>
  /** Who else has the focus in a field, by `<record>/<field>`; of several the first. */
  readonly peopleByField: KeyedStore<string, PersonAt>
  readonly changes: KeyedStore<BlockId, LastChange>
  /** Sums by record: activities, goals and areas. */
  readonly sums: KeyedStore<string, Sum>
  /** What a folded area of the outline shows of the rows in it. */
  readonly folded: KeyedStore<string, Folded>
  close(): void
}

/** Sums follow the typing closely; checks may take a breath between. In milliseconds. */
const sumsEveryMs = 80
const checksEveryMs = 300
/** What comes from other plans is rare, and may turn a pot red: it is seen at once. */
const newsEveryMs = 100
/** When what was typed has been drawn. */
const firstChecksMs = 25

const nothingAsked: CheckResult = { findings: [], passed: [] }

interface BoardNeeds {
  readonly session: PlanSession
  readonly register: () => Register
  readonly facts: () => PlanFacts
  readonly today: () => IsoDate
  /** What the checks are asked about beside the plan and its register, as far as it is known. */
  readonly beside: ReadableStore<BesidePlan>
}

/** Said in the plan's process: consultation rounds, and of its statistics. */
export type BesidePlan = Pick<CheckContext, 'rounds' | 'statistics'>

/** Watches the session until it is closed. The first reading is made at once, so that the page never opens without. */
export function createPlanBoard({ session, register, facts, today, beside }: BoardNeeds): PlanBoard {
  const first = session.plan.plan
  const check = createInspection({ session, register, facts, today, beside })
  const board = createStores(first, computeTotals(first, register()), check())
  let indexed = first
  /** Sums and findings come at times of their own, and each is placed where its plan has its records. */
  const index = () => {
    if (indexed !== session.plan.plan) board.index.set(indexPlan(session.plan.plan))
    indexed = session.plan.plan
    return board.index.get()
  }
  const reckon = () => {
    index()
    board.totals.set(computeTotals(session.plan.plan, register(), board.totals.get()))
    board.sums.replace(sumsOf(board.totals.get()))
    placePeople()
  }
  const inspect = () => {
    board.checks.set(check())
    board.findings.replace(byBlock(index(), board.checks.get().findings, ({ place }) => place?.id ?? 'plan'))
    fold()
  }
  const placePeople = () => {
    const people = peopleAtPlaces(session.present.get(), register())
    board.peopleByBlock.replace(byBlock(board.index.get(), people, ({ place }) => place.recordId))
    board.peopleByField.replace(new Map(people.map((person) => [fieldKey(person.place), person])))
    board.changes.replace(latestByBlock(board.index.get(), session.lastChanges.get().values()))
    fold()
  }
  const fold = () => board.folded.replace(foldRows(board.index.get(), board.findings, board.peopleByBlock))
  reckon()
  inspect()
  const sums = createThrottle(reckon, sumsEveryMs)
  const checks = createThrottle(inspect, checksEveryMs, firstChecksMs)
  const news = createThrottle(inspect, newsEveryMs, firstChecksMs)
  const leave = [
    session.plan.subscribe(sums.call),
    session.plan.subscribe(checks.call),
    session.register.subscribe(sums.call),
    session.register.subscribe(checks.call),
    session.facts.subscribe(checks.call),
    session.potUse.subscribe(news.call),
    beside.subscribe(checks.call),
    session.family.subscribe(news.call),
    session.shares.subscribe(news.call),
    session.present.subscribe(placePeople),
    session.lastChanges.subscribe(placePeople),
  ]
  return {
    ...board,
    close() {
      for (const stop of leave) stop()
      sums.stop()
      checks.stop()
      news.stop()
    },
  }
}

/** Asks about the plan as it is now. What is frozen was asked when it was frozen. */
function createInspection({ session, register, facts, today, beside }: BoardNeeds): () => CheckResult {
  const checkPlan = createPlanCheck()
  const family = rememberFamily(session)
  return () =>
    facts().status === 'frozen'
      ? nothingAsked
      : checkPlan({
          plan: session.plan.plan,
          register: register(),
          facts: facts(),
          potUse: session.potUse.get(),
          familyShares: sharesOfOthers(session),
          ...beside.get(),
          ...family(),
          today: today(),
        })
}

/** Each with its identity: what a plan's own lines come to, it knows better itself. */
function sharesOfOthers({ shares, planId }: Pick<PlanSession, 'shares' | 'planId'>): readonly FamilyShare[] {
  return [...shares.get().values()].filter((share) => share.planId !== planId)
}

/** What the family says to the checks, with its identity: they ask again only about what changed. */
function rememberFamily({ family }: Pick<PlanSession, 'family'>): () => ReturnType<typeof familyFacts> {
  let [known, said] = [family.get(), familyFacts(family.get())]
  return () => {
    if (family.get() !== known) [known, said] = [family.get(), familyFacts(family.get())]
    return said
  }
}

/** Sums that did not change keep their identity (`computeTotals`), so these need no comparison of their own. */
function createStores(plan: Plan, totals: Totals, checks: CheckResult) {
  return {
    index: createStore(indexPlan(plan)),
    totals: createStore(totals),
    checks: createStore(checks),
    findings: createKeyedStore<BlockId, readonly Finding[]>(sameItems(sameFinding)),
    peopleByBlock: createKeyedStore<BlockId, readonly PersonAt[]>(sameItems(samePerson)),
    peopleByField: createKeyedStore<string, PersonAt>(samePerson),
    changes: createKeyedStore<BlockId, LastChange>((a, b) => a.at === b.at && a.organisationId === b.organisationId),
    sums: createKeyedStore<string, Sum>(Object.is),
    folded: createKeyedStore<string, Folded>(sameFolded),
  }
}

function sameFinding(a: Finding, b: Finding): boolean {
  return a.id === b.id && a.severity === b.severity && JSON.stringify(a.detail) === JSON.stringify(b.detail)
}

function samePerson(a: PersonAt, b: PersonAt): boolean {
  return a.key === b.key && a.hue === b.hue && a.role === b.role
}

function sumsOf({ byActivity, byGoal, byArea }: Totals): ReadonlyMap<string, Sum> {
  return new Map<string, Sum>([...byActivity, ...byGoal, ...byArea])
}

/** The latest change in each block, its cost lines and indicators among it. */
function latestByBlock(index: PlanIndex, changes: Iterable<LastChange>): ReadonlyMap<BlockId, LastChange> {
  const byBlockId = byBlock(index, [...changes], ({ recordId }) => recordId)
  return new Map(
    [...byBlockId].map(([id, list]) => [
      id,
      list.reduce((latest, change) => (change.at > latest.at ? change : latest)),
    ]),
  )
}
