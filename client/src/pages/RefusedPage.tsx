/** A page that the server refuses: why, and the way on. Signed out, not found and no answer have pages of their own. */
import type { RefusalCode } from '../api.ts'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { AwayPage } from './AwayPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PlainPage } from './PlainPage.tsx'
import { refusalWords } from './refusalWords.ts'
import { Welcome } from './Welcome.tsx'

interface RefusedPageProps {
  readonly code: RefusalCode
  readonly onTryAgain: () => void
}

export function RefusedPage({ code, onTryAgain }: RefusedPageProps) {
  const { texts } = usePreferences()
  if (code === 'not-found') return <NotFoundPage />
  if (code === 'unreachable') return <AwayPage onBack={onTryAgain} />
  if (code === 'not-signed-in') {
    return (
      <PlainPage title={texts.pages.signedOut}>
        <Welcome />
      </PlainPage>
    )
  }
  return (
    <PlainPage title={refusalWords(code, texts)}>
      <p>
        <Button onPress={onTryAgain}>{texts.head.tryAgain}</Button>
      </p>
    </PlainPage>
  )
}
