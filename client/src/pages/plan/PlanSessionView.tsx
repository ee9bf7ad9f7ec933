/** One session of an open plan on the page: waits until the whole plan is here, then makes the screen around it. */
import type { PlanDetails } from '@samplan/shared/wire'
import { useContext, useEffect, useRef } from 'react'
import { afterOverlay } from '../../plan/place/afterOverlay.ts'
import { isFocusLost } from '../../style/isFocusLost.ts'
import { usePreferences } from '../../style/preferences.ts'
import { type LivePlan, type PlanSession, useStore } from '../../sync/index.ts'
import { Frame } from '../Frame.tsx'
import { PlanHead } from '../PlanHead.tsx'
import { OpeningContext } from './openingContext.ts'
import { PlanScreenView } from './PlanScreenView.tsx'
import { useOfflinePage } from './useOfflinePage.ts'

interface PlanSessionViewProps {
  readonly live: LivePlan
  readonly details: PlanDetails
}

export function PlanSessionView({ live, details }: PlanSessionViewProps) {
  const session = useStore(live.session)
  const isLoaded = useStore(session.loaded)
  const register = useStore(session.register)
  useFocusAgain(session, isLoaded)
  useOfflinePage(isLoaded)
  if (!isLoaded || !register) return <OpeningPlan session={session} />
  // Another document, of the next draft or after a refusal: everything on the page is made anew for it.
  return <PlanScreenView key={session.doc.guid} live={live} session={session} register={register} details={details} />
}

/** Another document takes the page's place, and with it what had the focus: the sheet is where one goes on. */
function useFocusAgain(session: PlanSession, isLoaded: boolean): void {
  const first = useRef(session)
  useEffect(() => {
    if (session === first.current || !isLoaded) return
    afterOverlay(() => {
      if (isFocusLost()) document.getElementById('plan')?.focus({ preventScroll: true })
    })
  }, [session, isLoaded])
}

function OpeningPlan({ session }: { readonly session: PlanSession }) {
  const { texts } = usePreferences()
  const facts = useStore(session.facts)
  const connection = useStore(session.connection)
  const { isReadAlready } = useContext(OpeningContext)
  if (isReadAlready && connection.state !== 'refused') return null
  return (
    <Frame
      title={facts.title}
      head={<PlanHead planId={session.planId} title={facts.title} status={facts.status} tab="plan" />}
      isBusy
    >
      <p className="waiting">
        {connection.state === 'refused' ? texts.problems.closed[connection.reason] : texts.head.loading}
      </p>
    </Frame>
  )
}
