/** What the server tells an open plan beside its text, kept where the page can watch it. */
import type {
  FamilyShare,
  OrganisationId,
  PlanFacts,
  PlanFamily,
  PlanId,
  PotUse,
  RecordId,
  Register,
  Role,
} from '@samplan/shared/plan'
import type { Author, KeptOut, LastChange, PlanDetails, PlanEvent } from '@samplan/shared/wire'
import type { SessionEvent } from './planSession.ts'
import { createStore, type Store } from './store.ts'

export interface PlanNews {
  readonly facts: Store<PlanFacts>
  readonly role: Store<Role>
  readonly organisationId: Store<OrganisationId>
  readonly register: Store<Register | null>
  readonly potUse: Store<readonly PotUse[]>
  readonly family: Store<PlanFamily | null>
  readonly shares: Store<ReadonlyMap<PlanId, FamilyShare>>
  readonly authors: Store<ReadonlyMap<number, Author>>
  readonly lastChanges: Store<ReadonlyMap<RecordId, LastChange>>
  readonly keptOut: Store<readonly KeptOut[]>
  handle(event: PlanEvent): void
  onEvent(listener: (event: SessionEvent) => void): () => void
}

/** `before` is the news of the session that this one follows, so that nothing on the page goes empty meanwhile. */
export function createPlanNews({ facts, actor }: PlanDetails, before?: PlanNews): PlanNews {
  const listeners = new Set<(event: SessionEvent) => void>()
  const news: PlanNews = {
    facts: createStore(facts),
    role: createStore(actor.role),
    organisationId: createStore(actor.organisationId),
    register: createStore(before?.register.get() ?? null),
    potUse: createStore(before?.potUse.get() ?? []),
    family: createStore(before?.family.get() ?? null),
    shares: createStore(before?.shares.get() ?? new Map()),
    authors: createStore(before?.authors.get() ?? new Map()),
    lastChanges: createStore(before?.lastChanges.get() ?? new Map()),
    keptOut: createStore(before?.keptOut.get() ?? []),
    handle: (event) => takeIn(news, event, listeners),
    onEvent(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return news
}

function takeIn(news: PlanNews, event: PlanEvent, listeners: ReadonlySet<(event: SessionEvent) => void>): void {
  switch (event.type) {
    case 'welcome':
      news.register.set(event.register)
      news.facts.set(event.facts)
      news.role.set(event.role)
      setFamily(news, event.family)
      addAuthors(news, event.authors)
      addChanges(news, event.lastChanges)
      break
    case 'facts':
      news.facts.set(event.facts)
      break
    case 'register':
      news.register.set(event.register)
      break
    case 'pot-use':
      news.potUse.set(event.potUse)
      break
    case 'family':
      setFamily(news, event.family)
      break
    case 'family-shares':
      news.shares.set(new Map([...news.shares.get(), ...event.shares.map((share) => [share.planId, share] as const)]))
      break
    case 'authors':
      addAuthors(news, event.authors)
      break
    case 'kept-out':
      // A connection that comes anew is told again.
      news.keptOut.set([...news.keptOut.get().filter(({ personId }) => personId !== event.personId), event])
      break
    case 'changes':
      addChanges(news, event.lastChanges)
      break
    case 'access':
      news.organisationId.set(event.organisationId)
      news.role.set(event.role)
      tell(event, listeners)
      break
    case 'thread':
    case 'consultation':
    case 'commitment':
    case 'decisions':
    case 'participants':
    case 'workshop':
      tell(event, listeners)
      break
  }
}

function tell(event: SessionEvent, listeners: ReadonlySet<(event: SessionEvent) => void>): void {
  for (const listener of [...listeners]) listener(event)
}

/** What a plan brought that is no longer linked is forgotten. */
function setFamily({ family, shares }: PlanNews, next: PlanFamily | null): void {
  family.set(next)
  const members = new Set(next?.members.map(({ planId }) => planId))
  const gone = [...shares.get().keys()].some((planId) => !members.has(planId))
  if (gone) shares.set(new Map([...shares.get()].filter(([planId]) => members.has(planId))))
}

function addAuthors({ authors }: PlanNews, added: readonly Author[]): void {
  if (added.length === 0) return
  authors.set(new Map([...authors.get(), ...added.map((author) => [author.clientId, author] as const)]))
}

function addChanges({ lastChanges }: PlanNews, added: readonly LastChange[]): void {
  if (added.length === 0) return
  lastChanges.set(new Map([...lastChanges.get(), ...added.map((change) => [change.recordId, change] as const)]))
}
