/**
 * The page that a sign-in link leads to. One button, because only a person presses it: a mail scanner that opens the
 * link uses nothing up.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RefusalCode } from '../api.ts'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { PlainPage } from './PlainPage.tsx'
import { refusalWords } from './refusalWords.ts'
import { ToStart } from './ToStart.tsx'

export function SignInPage({ token }: { readonly token: string }) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = texts.pages.signIn
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalCode | null>(null)
  const signIn = async () => {
    setSending(true)
    const reply = await api.signIn(token)
    setSending(false)
    if (!reply.ok) return setRefusal(reply.code)
    queries.clear()
    // The used link must not stay in the history, where "back" would show it as broken.
    goTo('/', { replace: true })
  }
  const mayTryAgain = refusal === null || refusal === 'unreachable' || refusal === 'too-many'
  return (
    <PlainPage
      title={mayTryAgain ? words.title : words.failed}
      lead={refusal && !mayTryAgain ? refusalWords(refusal, texts) : words.lead}
    >
      {refusal && mayTryAgain && (
        <p className="notice" data-look="warn" role="alert">
          {refusalWords(refusal, texts)}
        </p>
      )}
      {mayTryAgain ? (
        <p>
          <Button variant="filled" isDisabled={isSending} onPress={() => void signIn()}>
            {words.act}
          </Button>
        </p>
      ) : (
        <ToStart />
      )}
    </PlainPage>
  )
}
