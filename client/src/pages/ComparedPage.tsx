/**
 * *Jämförelse*: the plan beside the frozen version that it was made from, live. The version's file is fetched and hashed
 * here, so that what is compared with is known to be what was frozen.
 */

import { type PlanId, stockholmDate } from '@samplan/shared/plan'
import { comparePlans, firstUseYearOf, sideOfPlan, sideOfVersion } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import type { PredecessorAnswer } from '@samplan/shared/wire'
import { type ReactNode, useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { ComparedSide, ComparedView } from '../succession/ComparedView.tsx'
import { ComparedContext } from '../succession/comparedContext.ts'
import { useComparedScreen } from '../succession/useComparedScreen.ts'
import { useStore } from '../sync/index.ts'
import type { ReadVersion } from '../versions/readVersion.ts'
import { useApp } from './appContext.ts'
import { Frame } from './Frame.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { PlanHead } from './PlanHead.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { usePredecessor } from './succession/usePredecessor.ts'
import { useAnswer } from './useAnswer.ts'
import { type OpenPlan, WithLivePlan } from './WithLivePlan.tsx'

export function ComparedPage({ planId }: { readonly planId: PlanId }) {
  return (
    <WithLivePlan planId={planId}>
      {(plan) => (plan.details.hasPredecessor ? <Fetched {...plan} /> : <NoPredecessor {...plan} />)}
    </WithLivePlan>
  )
}

function NoPredecessor({ session }: OpenPlan) {
  const words = successionTexts[usePreferences().texts.language]
  return (
    <Page session={session}>
      <div>
        <h1>{words.compared}</h1>
        <p className="lead">{words.noPredecessor}</p>
      </div>
    </Page>
  )
}

function Fetched(plan: OpenPlan) {
  const { texts } = usePreferences()
  const { found, version, refusal, tryAgain } = usePredecessor(plan.session.planId)
  if (refusal) return <RefusedPage code={refusal} onTryAgain={tryAgain} />
  if (!found || !version) return <LoadingPage />
  if (version.ok) return <Compared {...plan} found={found} version={version} />
  return (
    <Page session={plan.session}>
      <p className="notice">{texts.versions.unknownFormat}</p>
    </Page>
  )
}

interface ComparedProps extends OpenPlan {
  readonly found: PredecessorAnswer
  readonly version: Extract<ReadVersion, { ok: true }>
}

function Compared({ session, register, found, version: { version, matches } }: ComparedProps) {
  const words = successionTexts[usePreferences().texts.language]
  // Typing goes before: under load the page follows a moment later.
  const plan = useDeferredValue(useSyncExternalStore(session.plan.subscribe, () => session.plan.plan))
  const comparison = useMemo(
    () => comparePlans(sideOfVersion(version), sideOfPlan(plan, register), found),
    [version, plan, register, found],
  )
  const screen = useComparedScreen({ planId: session.planId, comparison, oldRegister: version.register, register })
  return (
    <ComparedContext value={screen}>
      <Page session={session} side={<ComparedSide />}>
        <ComparedView
          about={
            <>
              <About found={found} version={version} />
              {matches === false && (
                <p className="notice" data-look="block" role="alert">
                  <Icon name="block" /> {words.differs}
                </p>
              )}
            </>
          }
        />
      </Page>
    </ComparedContext>
  )
}

/** Which version it is, as a link for whoever takes part in that plan; and by how much the years were moved. */
function About({ found, version }: Pick<ComparedProps, 'found'> & Pick<ComparedProps['version'], 'version'>) {
  const { texts, format } = usePreferences()
  const words = successionTexts[texts.language]
  const { api } = useApp()
  const { planId, number } = found.predecessor
  const isOwn = useAnswer(['plans'], api.plans).data?.some(({ facts }) => facts.id === planId)
  const frozenOn = format.date(stockholmDate(new Date(version.version.frozenAt)))
  const name = words.comparedWith(version.plan.title, number, frozenOn)
  const first = firstUseYearOf(version)
  return (
    <>
      <p className="hint">
        {words.comparedWithLabel} {isOwn ? <Link href={`/plans/${planId}/versions/${number}`}>{name}</Link> : name}
      </p>
      {first !== null && found.terms.yearsLater !== 0 && (
        <p className="hint">{words.years(first, first + found.terms.yearsLater)}</p>
      )}
    </>
  )
}

interface PageProps extends Pick<OpenPlan, 'session'> {
  readonly side?: ReactNode
  readonly children: ReactNode
}

function Page({ session, side, children }: PageProps) {
  const words = successionTexts[usePreferences().texts.language]
  const { id, title, status } = useStore(session.facts)
  return (
    <Frame
      title={`${words.compared}, ${title}`}
      head={<PlanHead planId={id} title={title} status={status} tab="compared" />}
      side={side}
    >
      {children}
    </Frame>
  )
}
