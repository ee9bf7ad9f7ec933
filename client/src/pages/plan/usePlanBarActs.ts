/** What the head does on a desk, for the menu of a phone's bar: finding and adding, undo, the way to freezing. */
import { useSyncExternalStore } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import type { MenuAct, MenuPart } from '../../style/Menu.tsx'

export function usePlanBarActs(): readonly MenuPart[] {
  const { texts, can, panel, acts, session } = usePlan()
  const { undo } = session
  const canUndo = useSyncExternalStore(undo.subscribe, () => undo.canUndo)
  const canRedo = useSyncExternalStore(undo.subscribe, () => undo.canRedo)
  const words = texts.plan
  const found: (MenuAct | false)[] = [
    {
      id: 'palette',
      label: can.edit ? texts.planBar.searchAndAdd : texts.palette.open,
      onAct: () => panel.set({ name: 'palette' }),
    },
    { id: 'changes', label: texts.together.changes, onAct: () => panel.set({ name: 'changes' }) },
    can.edit && canUndo && { id: 'undo', label: words.undo, onAct: acts.undo },
    can.edit && canRedo && { id: 'redo', label: words.redo, onAct: acts.redo },
    can.freeze && { id: 'freeze', label: words.freeze, onAct: () => panel.set({ name: 'freeze' }) },
    can['open-draft'] && { id: 'next-draft', label: words.openDraft, onAct: () => panel.set({ name: 'next-draft' }) },
  ]
  return [{ id: 'acts', acts: found.filter((act) => act !== false) }]
}
