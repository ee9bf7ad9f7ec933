/** At the foot of the outline: the bin and the help sheet. */
import { Icon } from '../../style/Icon.tsx'
import { usePlan } from '../planContext.ts'
import { useBin } from '../useBin.ts'

export function OutlineFoot() {
  const binned = useBin().length
  const { texts, can, panel } = usePlan()
  const words = texts.plan
  return (
    <div className="outline-foot">
      {can['see-bin'] && (
        <button type="button" className="quiet-button" onClick={() => panel.set({ name: 'bin' })}>
          <Icon name="bin" />
          {words.bin} {binned > 0 && <span className="outline-filter-count">{binned}</span>}
        </button>
      )}
      <button type="button" className="quiet-button" onClick={() => panel.set({ name: 'changes' })}>
        {texts.together.changes}
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-keyshortcuts="F1"
        title="F1"
        onClick={() => panel.set({ name: 'help' })}
      >
        {words.help}
      </button>
    </div>
  )
}
