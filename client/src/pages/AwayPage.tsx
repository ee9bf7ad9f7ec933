/**
 * While the server does not answer: what the page would need it for, in the app's own frame, and the way to the plans
 * that this browser keeps. It looks for the server by itself, so that nothing on it moves meanwhile.
 */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { keptHere } from '../sync/local/keptHere.ts'
import { useApp } from './appContext.ts'
import { KeptPlanList } from './KeptPlanList.tsx'
import { PlainPage } from './PlainPage.tsx'

/** Often enough that nobody reloads the page, seldom enough for a server that has just come back. */
const everyMs = 15_000

interface AwayPageProps {
  /** The first page is the list itself, of what is left of it. */
  readonly isStart?: boolean
  readonly onBack: () => void
}

export function AwayPage({ isStart = false, onBack }: AwayPageProps) {
  const { texts } = usePreferences()
  const words = texts.away
  const announce = useAnnounce()
  const look = useLookout(onBack)
  // A browser that keeps nothing, or forbids to look, has no plan to lead to.
  const kept = useQuery({ queryKey: ['kept-here'], queryFn: () => keptHere().catch(() => []), gcTime: 0 }).data ?? null
  const tryAgain = async () => {
    if (!(await look())) announce(words.stillAway)
  }
  const hasSome = kept !== null && kept.length > 0
  return (
    <PlainPage
      title={isStart ? texts.pages.plans.title : words.title}
      lead={isStart && hasSome ? words.startLead : words.lead}
    >
      <p>
        <Button onPress={() => void tryAgain()}>{texts.head.tryAgain}</Button>
      </p>
      {kept && !hasSome && <p>{words.nothingKept}</p>}
      {hasSome && !isStart && (
        <div>
          <h2>{words.keptHead}</h2>
          <p className="hint">{words.keptLead}</p>
        </div>
      )}
      {hasSome && <KeptPlanList kept={kept} />}
    </PlainPage>
  )
}

/** Looks whether the server answers: every so often, when the network is back, and when asked to. */
function useLookout(onBack: () => void): () => Promise<boolean> {
  const { api } = useApp()
  const look = useCallback(async () => {
    const reply = await api.me()
    const isBack = reply.ok || reply.code !== 'unreachable'
    if (isBack) onBack()
    return isBack
  }, [api, onBack])
  useEffect(() => {
    const handle = () => void look()
    const timer = setInterval(handle, everyMs)
    window.addEventListener('online', handle)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', handle)
    }
  }, [look])
  return look
}
