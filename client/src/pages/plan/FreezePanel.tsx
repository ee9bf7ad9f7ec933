/** Opens the freeze dialogue, whose code is fetched when somebody first means to freeze. */
import { useEffect } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import { useStore } from '../../sync/index.ts'
import { useFetched } from '../useFetched.ts'

const fetchPanel = async () => (await import('./OpenFreezePanel.tsx')).OpenFreezePanel

export function FreezePanel() {
  const { panel, can, notice, texts } = usePlan()
  const isWanted = useStore(panel)?.name === 'freeze' && can.freeze
  const { here: OpenFreezePanel, fault } = useFetched(fetchPanel, isWanted)
  // The answer to a freeze may come when the next dialogue is open already, and must not close that one.
  const close = () => {
    if (panel.get()?.name === 'freeze') panel.set(null)
  }
  useEffect(() => {
    if (!fault) return
    if (panel.get()?.name === 'freeze') panel.set(null)
    notice.set({ text: texts.problems.unreachable, actions: [] })
  }, [fault, panel, notice, texts])
  return isWanted && OpenFreezePanel ? <OpenFreezePanel onClose={close} /> : null
}
