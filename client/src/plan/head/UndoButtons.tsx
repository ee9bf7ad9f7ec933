/** Undo and redo, for those who do not use the keys; there is one history for each person and plan. */
import { useSyncExternalStore } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { usePlan } from '../planContext.ts'

export function UndoButtons() {
  const { session, acts, texts, can } = usePlan()
  const { undo } = session
  const canUndo = useSyncExternalStore(undo.subscribe, () => undo.canUndo)
  const canRedo = useSyncExternalStore(undo.subscribe, () => undo.canRedo)
  if (!can.edit) return null
  return (
    <div className="undo-buttons">
      <button
        type="button"
        className="icon-button"
        aria-label={texts.plan.undo}
        disabled={!canUndo}
        onClick={acts.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={texts.plan.redo}
        disabled={!canRedo}
        onClick={acts.redo}
      >
        <Icon name="redo" />
      </button>
    </div>
  )
}
