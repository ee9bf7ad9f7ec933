/**
 * Keeps a plan open across refusals (E16). Yjs cannot take an edit back, so a document that holds a refused one is
 * tainted: what was not acknowledged in it is handed in as a recovery copy, the document is given up, and a fresh one
 * takes its place with whatever rights the person has by now. Nothing typed is dropped on the way: a copy that cannot
 * be handed in stays in this window, which then asks before it closes.
 */
import { schemaVersion } from '@samplan/shared/doc'
import { clearLeftBehind } from './clearLeftBehind.ts'
import type { LivePlan, LivePlanOptions, UnsavedHere } from './livePlan.ts'
import { databaseName, keptPlans } from './local/directory.ts'
import { type OpenSession, openPlanSession } from './openPlanSession.ts'
import type { PlanSession } from './planSession.ts'
import { createRecovery, type Recovery, type RefusedPlace } from './recovery.ts'
import { type Refusal, recoveryReason } from './recoveryReason.ts'
import { createStore } from './store.ts'
import { guardUnload, isUnsaved } from './unloadGuard.ts'
import { createPauses, until } from './waiting.ts'

/** How long the old document stays on the page while the new one is fetched: long enough to spare an empty page. */
const swapPatienceMs = 5_000

export function openLivePlan(options: LivePlanOptions): LivePlan {
  const recovery = createRecovery(options.handIn)
  const pauses = createPauses(options.now)
  let isClosed = false
  let opening: OpenSession | null = null

  const open = (details: LivePlanOptions['details'], before?: OpenSession, after?: Refusal): OpenSession => {
    const opened: OpenSession = openPlanSession({
      ...options,
      details,
      isSecond: after === 'mismatch',
      ...(before && { before: before.news }),
      onRefused: (reason) => void handleRefused(opened, reason),
      onRefusedEdits: (refused) => void recovery.handIn(placeOf(opened), refused),
    })
    whenLive(opened.session, () => void clearOtherDrafts(opened, options, recovery))
    return opened
  }

  const handleRefused = async (refused: OpenSession, reason: Refusal) => {
    if (reason === 'signedOut') return
    await giveUp(refused, reason)
    if (reason === 'gone' || isClosed) return
    const details = await pauses.retry(options.askDetails, () => isClosed)
    if (!details || isClosed || (refused !== current && refused !== opening)) return
    const fresh = open(details, refused, reason)
    if (refused === opening) closeSession(refused)
    opening = fresh
    await until(fresh.session.loaded, swapPatienceMs)
    if (opening !== fresh || isClosed) return
    // What was typed between the refusal and now is in the old document alone.
    handInRest(current, reason)
    const old = current
    current = fresh
    opening = null
    session.set(fresh.session)
    closeSession(old)
  }

  const handInRest = (refused: OpenSession, reason: Refusal) => {
    const taken = refused.unacknowledged.take()
    if (taken) recovery.refuse(placeOf(refused), recoveryReason(reason), taken)
    refused.refreshSaved()
  }
  /** What a tainted document has left is marked in the store before anything else opens there. */
  const giveUp = async (refused: OpenSession, reason: Refusal) => {
    handInRest(refused, reason)
    await refused.local.forgetKnown()
    await refused.local.flush()
  }
  const closeSession = (ended: OpenSession) => {
    ended.close()
    recovery.release(ended.local)
  }

  let current = open(options.details)
  const session = createStore(current.session)
  const stopGuard = guardUnload(() => isUnsaved(current) || recovery.hasUnsent())
  window.addEventListener('online', recovery.retry)
  return {
    session,
    recovery: recovery.notices,
    retryHandIn: recovery.retry,
    dismiss: recovery.dismiss,
    reconnect: () => current.reconnect(),
    unsaved: () => unsavedOf(current),
    close() {
      isClosed = true
      stopGuard()
      window.removeEventListener('online', recovery.retry)
      if (opening) closeSession(opening)
      closeSession(current)
      recovery.close()
    },
  }
}

function unsavedOf({ session, unacknowledged }: OpenSession): UnsavedHere | null {
  const rest = unacknowledged.peek()
  return rest && { facts: session.facts.get(), changes: rest.edits.length, update: rest.update }
}

function placeOf({ session: { draft, epoch }, local }: OpenSession): RefusedPlace {
  return { draft, epoch, local }
}

/** Earlier drafts of the plan, in which this browser may still keep something: it can only be handed in. */
async function clearOtherDrafts({ session, local }: OpenSession, options: LivePlanOptions, recovery: Recovery) {
  const { planId, personId, draft, epoch } = session
  try {
    const behind = (await keptPlans()).filter(
      ({ details: { facts }, ...entry }) =>
        entry.planId === planId &&
        entry.personId === personId &&
        entry.database !== databaseName({ ...options.details, facts: { ...facts, draft, epoch } }, schemaVersion),
    )
    for (const entry of behind) await clearLeftBehind(entry, 'other-lineage', { recovery, newId: options.newId })
  } catch (cause) {
    // Where nothing can be read nothing is lost by it: the plan that is open says that the browser keeps nothing.
    if (local.state.get().state === 'keeping') throw cause
  }
}

function whenLive({ connection }: PlanSession, act: () => void): void {
  const stop = connection.subscribe(() => {
    if (connection.get().state !== 'live') return
    stop()
    act()
  })
}
