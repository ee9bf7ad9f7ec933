/**
 * Keeps a plan open across refusals (E16). Yjs cannot take an edit back, so a document that holds a refused one is
 * tainted: what was not acknowledged in it is handed in as a recovery copy, the document is given up, and a fresh one
 * takes its place with whatever rights the person has by now. Nothing typed is dropped on the way: a copy that cannot
 * be handed in stays in this window, which then asks before it closes.
 */
import type { CloseReason, NewRecoveryCopy, RecoveryReason } from '@samplan/shared/wire'
import { toBase64 } from 'lib0/buffer'
import type { LivePlan, LivePlanOptions, RecoveryNotice } from './livePlan.ts'
import { type OpenSession, openPlanSession } from './openPlanSession.ts'
import { createStore } from './store.ts'
import { guardUnload, isUnsaved } from './unloadGuard.ts'
import { createPauses, until } from './waiting.ts'

type Refusal = CloseReason | 'mismatch'

/** How long the old document stays on the page while the new one is fetched: long enough to spare an empty page. */
const swapPatienceMs = 5_000

export function openLivePlan(options: LivePlanOptions): LivePlan {
  const recovery = createRecovery(options)
  const pauses = createPauses(options.now)
  let isClosed = false
  let opening: OpenSession | null = null

  const open = (details: LivePlanOptions['details'], before?: OpenSession): OpenSession => {
    const opened: OpenSession = openPlanSession({
      ...options,
      details,
      ...(before && { before: before.news }),
      onRefused: (reason) => void handleRefused(opened, reason),
    })
    return opened
  }

  const handleRefused = async (refused: OpenSession, reason: Refusal) => {
    if (reason === 'signedOut') return
    recovery.handIn(refused, reason)
    if (reason === 'gone' || isClosed) return
    const details = await pauses.retry(options.askDetails, () => isClosed)
    if (!details || isClosed || (refused !== current && refused !== opening)) return
    const fresh = open(details, refused)
    if (refused === opening) refused.close()
    opening = fresh
    await until(fresh.session.loaded, swapPatienceMs)
    if (opening !== fresh || isClosed) return
    // What was typed between the refusal and now is in the old document alone.
    recovery.handIn(current, reason)
    const old = current
    current = fresh
    opening = null
    session.set(fresh.session)
    old.close()
  }

  let current = open(options.details)
  const session = createStore(current.session)
  const stopGuard = guardUnload(() => isUnsaved(current) || recovery.hasUnsent())
  return {
    session,
    recovery: recovery.notices,
    retryHandIn: recovery.retry,
    dismiss: recovery.dismiss,
    reconnect: () => current.reconnect(),
    close() {
      isClosed = true
      stopGuard()
      opening?.close()
      current.close()
    },
  }
}

function createRecovery({ handIn }: LivePlanOptions) {
  const notices = createStore<readonly RecoveryNotice[]>([])
  const replace = (copy: NewRecoveryCopy, kept: RecoveryNotice['kept']) =>
    notices.set(notices.get().map((notice) => (notice.copy === copy ? { ...notice, kept } : notice)))
  const send = async (copy: NewRecoveryCopy) => {
    replace(copy, 'sending')
    try {
      await handIn(copy)
      replace(copy, 'server')
    } catch {
      // Whatever the reason: the words are still here, and the page says so and offers to try again.
      replace(copy, 'here')
    }
  }
  return {
    notices,
    hasUnsent: () => notices.get().some(({ kept }) => kept !== 'server'),
    handIn({ session: { draft, epoch }, unacknowledged, refreshSaved }: OpenSession, reason: Refusal) {
      const taken = unacknowledged.take()
      if (!taken) return
      const copy = { reason: recoveryReason(reason), draft, epoch, update: toBase64(taken.update) }
      notices.set([...notices.get(), { copy, changes: taken.changes, kept: 'sending' }])
      refreshSaved()
      void send(copy)
    },
    retry() {
      for (const { copy, kept } of notices.get()) if (kept === 'here') void send(copy)
    },
    dismiss: (notice: RecoveryNotice) =>
      notices.set(notices.get().filter((other) => other !== notice || other.kept !== 'server')),
  }
}

function recoveryReason(reason: Refusal): RecoveryReason {
  switch (reason) {
    case 'notAllowed':
      return 'not-allowed'
    case 'frozen':
      return 'frozen'
    case 'otherLineage':
      return 'other-lineage'
    case 'oldClient':
      return 'old-client'
    case 'badContent':
    case 'tooLarge':
      return 'bad-content'
    case 'gone':
      return 'gone'
    case 'mismatch':
    case 'signedOut':
    case 'resync':
    case 'restart':
    case 'storage':
    case 'tooMany':
      return 'mismatch'
  }
}
