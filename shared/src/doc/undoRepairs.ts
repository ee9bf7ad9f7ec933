/** What an undo would take from others in a record's fields, found while its transaction is still open to be read. */
import * as Y from 'yjs'
import { layout } from './layout.ts'
import { isRecordKind, rootName } from './roots.ts'

type RecordEvent = Y.YEvent<Y.AbstractType<unknown>>

/** The writes that put right what an undo or redo did to records, each to be done in a transaction after it. */
export function repairsAfterUndo(events: readonly RecordEvent[]): readonly (() => void)[] {
  return events.flatMap((event) => {
    const record: unknown = event.target
    const root = event.target.parent
    const kind = root === null ? null : rootName(root as Y.AbstractType<unknown>)
    if (!(record instanceof Y.Map) || kind === null || !isRecordKind(kind)) return []
    const registers = Object.keys(layout[kind].registers)
    return [...keptChoices(record, event), ...registers.flatMap((field) => keptRegister(record, event, field))]
  })
}

/** Yjs takes one's own value away and leaves none where another's had come between: the key would be gone. */
function keptChoices(record: Y.Map<unknown>, event: RecordEvent): readonly (() => void)[] {
  return [...event.changes.keys]
    .filter(([key, { action }]) => action === 'delete' && !key.includes('/'))
    .map(
      ([key, { oldValue }]) =>
        () =>
          record.set(key, oldValue),
    )
}

/** Somebody else's value that stands untouched is newer than what the undo brought back, which goes again. */
function keptRegister(record: Y.Map<unknown>, event: RecordEvent, field: string): readonly (() => void)[] {
  const touched = event.changes.keys
  const living = [...record.keys()].filter((key) => key.startsWith(`${field}/`))
  const brought = living.filter((key) => touched.get(key)?.action === 'add')
  const untouched = living.filter((key) => !touched.has(key))
  return untouched.length === 0 ? [] : brought.map((key) => () => record.delete(key))
}
