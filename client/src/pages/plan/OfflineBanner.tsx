/** That one is without network, and where the words are meanwhile; or that the browser would not keep them. */
import type { IsoInstant } from '@samplan/shared/plan'
import { usePlan } from '../../plan/planContext.ts'
import { Button } from '../../style/Button.tsx'
import { Icon } from '../../style/Icon.tsx'
import { type LivePlan, type LocalState, useStore } from '../../sync/index.ts'

export function OfflineBanner({ live }: { readonly live: LivePlan }) {
  const { texts, session, can } = usePlan()
  const connection = useStore(session.connection)
  const local = useStore(session.local)
  const isHeld = useStore(session.held)
  if (connection.state === 'refused') {
    return (
      <div className="banner" data-look="warn" role="status">
        <Icon name="warn" /> {texts.problems.closed[connection.reason]}
        {connection.reason === 'signedOut' && (
          <>
            {/* In a tab of its own: what is not saved yet is in this one. */}
            <a href="/" target="_blank" rel="noreferrer">
              {texts.pages.signIn.inNewTab}
            </a>
            <Button small onPress={live.reconnect}>
              {texts.head.tryAgain}
            </Button>
          </>
        )}
      </div>
    )
  }
  if (connection.state === 'offline') {
    const since = texts.format.time(connection.since.toISOString() as IsoInstant)
    return (
      <div className="banner" data-look="warn" role="status">
        <Icon name="offline" />
        <span>
          <strong>{texts.local.offlineSince(since)}</strong> <Failure local={local} />
          {isHeld ? texts.local.stopped : !can.edit ? texts.local.readOn : hintOf(local, texts.local)}
        </span>
      </div>
    )
  }
  if (local.state !== 'failing' || !can.edit) return null
  return (
    <div className="banner" data-look="warn" role="status">
      <Icon name="warn" />
      <span>
        <Failure local={local} />
        {texts.local.failingHint}
      </span>
    </div>
  )
}

function Failure({ local }: { readonly local: LocalState }) {
  const words = usePlan().texts.local
  return local.state === 'failing' ? <>{words.failing[local.why]} </> : null
}

/** Only what is in the browser's own store survives the window. */
function hintOf({ state }: LocalState, words: { readonly goOn: string; readonly goOnHere: string }): string {
  return state === 'keeping' ? words.goOn : words.goOnHere
}
