/** Puts back what was written without the server into blocks that others took away meanwhile; see `rescueWords`. */
import { rescueWords } from '@samplan/shared/doc'
import * as Y from 'yjs'
import type { Unacknowledged } from './unacknowledged.ts'

/**
 * With a good line whoever writes sees the block go, and the letter on its way would come back to nobody as a paragraph of
 * its own. What has waited longer was written without the server, or on a line that is as good as none.
 */
const patienceMs = 1_000

interface TakenWordsNeeds {
  readonly doc: Y.Doc
  readonly unacknowledged: Unacknowledged
  readonly now: () => Date
}

/** Watches until the returned function is called. */
export function watchTakenWords({ doc, unacknowledged, now }: TakenWordsNeeds): () => void {
  const handleTransaction = (transaction: Y.Transaction) => {
    if (transaction.local || transaction.deleteSet.clients.size === 0) return
    const latest = now().getTime() - patienceMs
    const waiting = unacknowledged.peek()?.edits.filter(({ madeAt }) => madeAt.getTime() <= latest) ?? []
    if (waiting.length > 0) rescueWords(transaction, Y.mergeUpdates(waiting.map(({ update }) => update)))?.()
  }
  doc.on('afterTransaction', handleTransaction)
  return () => doc.off('afterTransaction', handleTransaction)
}
