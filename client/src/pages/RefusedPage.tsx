/** A page that the server refuses: why, and the way on. Signed out, not found and no answer have pages of their own. */
import type { RefusalCode } from '../api.ts'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PlainPage } from './PlainPage.tsx'
import { refusalWords } from './refusalWords.ts'
import { useFetched } from './useFetched.ts'
import { Welcome } from './Welcome.tsx'

interface RefusedPageProps {
  readonly code: RefusalCode
  /** The first page leads to what this browser keeps by its own name. */
  readonly isStart?: boolean
  readonly onTryAgain: () => void
}

export function RefusedPage({ code, isStart = false, onTryAgain }: RefusedPageProps) {
  const { texts } = usePreferences()
  if (code === 'not-found') return <NotFoundPage />
  if (code === 'unreachable') return <Unreachable isStart={isStart} onTryAgain={onTryAgain} />
  if (code === 'not-signed-in') {
    return (
      <PlainPage title={texts.pages.signedOut}>
        <Welcome />
      </PlainPage>
    )
  }
  return <TryAgain code={code} onTryAgain={onTryAgain} />
}

const fetchAway = async () => (await import('./AwayPage.tsx')).AwayPage

/** What leads on lies in this browser if anything does; where it does not, one can at least try again. */
function Unreachable({ isStart = false, onTryAgain }: Omit<RefusedPageProps, 'code'>) {
  const { here: AwayPage, fault } = useFetched(fetchAway)
  if (fault) return <TryAgain code="unreachable" onTryAgain={onTryAgain} />
  return AwayPage ? <AwayPage isStart={isStart} onBack={onTryAgain} /> : <LoadingPage />
}

function TryAgain({ code, onTryAgain }: RefusedPageProps) {
  const { texts } = usePreferences()
  return (
    <PlainPage title={refusalWords(code, texts)}>
      <p>
        <Button onPress={onTryAgain}>{texts.head.tryAgain}</Button>
      </p>
    </PlainPage>
  )
}
