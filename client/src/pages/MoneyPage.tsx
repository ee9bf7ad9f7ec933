/** *Pengar*: the plan's money, live. The plan is opened as on its own page, but nothing is written here. */
import { type PlanId, type Register, stockholmDate } from '@samplan/shared/plan'
import { MoneyView } from '../money/MoneyView.tsx'
import { usePreferences } from '../style/preferences.ts'
import { type PlanSession, useStore } from '../sync/index.ts'
import { useApp } from './appContext.ts'
import { Frame } from './Frame.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { PlanHead } from './PlanHead.tsx'
import { askDetails } from './plan/askDetails.ts'
import { useLivePlan } from './plan/useLivePlan.ts'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'

export function MoneyPage({ planId }: { readonly planId: PlanId }) {
  const { api } = useApp()
  const answer = useAnswer(['plan', planId], () => askDetails(api, planId))
  const live = useLivePlan(answer.data ?? null)
  const refusal = refusalOf(answer)
  if (refusal && (!live || refusal === 'not-found')) {
    return <RefusedPage code={refusal} onTryAgain={() => void answer.refetch()} />
  }
  return live ? <OpenMoney session={live.session} /> : <LoadingPage />
}

function OpenMoney({ session: current }: { readonly session: Parameters<typeof useStore<PlanSession>>[0] }) {
  const session = useStore(current)
  const isLoaded = useStore(session.loaded)
  const register = useStore(session.register)
  if (!isLoaded || !register) return <LoadingPage />
  return <MoneyOfSession key={session.doc.guid} session={session} register={register} />
}

function MoneyOfSession({ session, register }: { readonly session: PlanSession; readonly register: Register }) {
  const words = usePreferences().texts.moneyPage
  const { api, now } = useApp()
  const counties = useAnswer(['counties'], api.counties)
  const risks = counties.data?.find(({ id: countyId }) => countyId === register.countyId)?.risks ?? []
  const { id, title, status } = useStore(session.facts)
  return (
    <MoneyView
      session={session}
      register={register}
      today={stockholmDate(now())}
      risks={risks}
      frame={(side, sections) => (
        <Frame
          title={`${words.title}, ${title}`}
          head={<PlanHead planId={id} title={title} status={status} tab="money" />}
          side={side}
        >
          {sections}
        </Frame>
      )}
    />
  )
}
