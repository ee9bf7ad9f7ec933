/** *Sparat 14:32*: said only of what the server has on disk. Readers see when their page was last brought up to date. */
import type { IsoInstant } from '@samplan/shared/plan'
import { Icon } from '../../style/Icon.tsx'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'

export function SavedState() {
  const { session, texts, facts, can } = usePlan()
  const saved = useStore(session.saved)
  const connection = useStore(session.connection)
  const local = useStore(session.local)
  const words = texts.plan
  const time = (at: Date) => texts.format.time(at.toISOString() as IsoInstant)
  if (facts.status === 'frozen') {
    return (
      <p className="saved">
        <Icon name="frozen" /> {texts.head.frozen}
      </p>
    )
  }
  if (connection.state === 'refused' && connection.reason === 'gone') {
    return (
      <p className="saved">
        <Icon name="frozen" /> {texts.planGone.state}
      </p>
    )
  }
  if (saved.state === 'unsaved') {
    return (
      <p className="saved saved-unsaved">
        <Icon name="offline" /> {words.unsaved} <strong>{words.changes(saved.changes)}</strong>
        {connection.state === 'offline' && (
          <span className="visually-hidden">{texts.local.offlineSince(time(connection.since))}</span>
        )}
      </p>
    )
  }
  if (saved.state === 'saving') {
    return (
      <p className="saved">
        <Icon name="wait" /> {words.saving}
      </p>
    )
  }
  if (connection.state === 'offline') {
    return (
      <p className="saved">
        <Icon name="offline" /> {texts.local.offline}
      </p>
    )
  }
  return (
    <p className="saved" data-live={connection.state === 'live'}>
      <Icon name={connection.state === 'live' ? 'ok' : 'wait'} />{' '}
      {connection.state === 'live'
        ? `${can.edit ? words.saved : words.updated}\u00a0${saved.at ? time(saved.at) : ''}`
        : words.connecting}
      {local.state === 'failing' && can.edit && (
        <span className="look-warn" title={texts.local.failing[local.why]}>
          <Icon name="warn" /> <span className="visually-hidden">{texts.local.failing[local.why]}</span>
        </span>
      )}
    </p>
  )
}
