/** One note for a first visit: where to write, or how to say something. It is put away once and for all. */
import { Icon } from '../../style/Icon.tsx'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'

export function FirstHint() {
  const { texts, hint, can } = usePlan()
  const shown = useStore(hint)
  if (!shown || (shown === 'write' && !can.edit)) return null
  const { lead, strong, rest } = texts.plan.commenterHint
  return (
    <div className="note note-hint">
      {shown === 'write' ? (
        <p>{texts.plan.firstHint}</p>
      ) : (
        <p>
          {lead} <strong>{strong}</strong> {rest}
        </p>
      )}
      <button type="button" className="icon-button" aria-label={texts.head.close} onClick={() => hint.set(null)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
