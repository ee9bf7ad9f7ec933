/** The first page: the plans one takes part in; signed out, how one gets in; without network, what this browser keeps. */
import { useCallback } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { PlainPage } from './PlainPage.tsx'
import { PlanList } from './PlanList.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'
import { Welcome } from './Welcome.tsx'

export function StartPage() {
  const { api } = useApp()
  const words = usePreferences().texts.pages.welcome
  const plans = useAnswer(['plans'], api.plans)
  const refusal = refusalOf(plans)
  const handleBack = useCallback(() => void plans.refetch(), [plans.refetch])
  if (plans.data) return <PlanList plans={plans.data} />
  if (refusal === 'not-signed-in') {
    return (
      <PlainPage title={words.title} lead={words.lead}>
        <Welcome />
      </PlainPage>
    )
  }
  return refusal ? <RefusedPage code={refusal} isStart onTryAgain={handleBack} /> : <LoadingPage />
}
