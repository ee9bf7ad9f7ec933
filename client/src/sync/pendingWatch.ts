/**
 * A lost message makes Yjs keep everything that builds on it waiting, unseen and for ever. What waits for more
 * than three seconds is asked for; when the answer does not help either, the document is given up for a fresh one.
 */
import type * as Y from 'yjs'

const patienceMs = 3_000

export interface PendingNeeds {
  readonly doc: Y.Doc
  /** Asks the server for what is missing. */
  readonly ask: () => void
  /** Asking did not help. */
  readonly onStuck: () => void
}

export function watchPending({ doc, ask, onStuck }: PendingNeeds): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  const isWaiting = () => doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  const stop = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const wait = (next: () => void) => {
    timer = setTimeout(() => {
      timer = null
      if (isWaiting()) next()
    }, patienceMs)
  }
  const handleTransaction = () => {
    if (!isWaiting()) return stop()
    if (timer !== null) return
    wait(() => {
      ask()
      wait(onStuck)
    })
  }
  doc.on('afterTransaction', handleTransaction)
  return () => {
    stop()
    doc.off('afterTransaction', handleTransaction)
  }
}
