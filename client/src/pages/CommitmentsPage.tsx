/** *Åtaganden*: who commits to what, live. The plan is opened as on its own page, but nothing is written in it here. */
import type { Actor, OrganisationId, PlanId, Register } from '@samplan/shared/plan'
import { may } from '@samplan/shared/rules'
import { useCallback, useMemo } from 'react'
import { CommitmentsSide } from '../commitments/CommitmentsSide.tsx'
import { CommitmentsView } from '../commitments/CommitmentsView.tsx'
import type { Standing } from '../commitments/commitmentStore.ts'
import { CommitmentsContext } from '../commitments/commitmentsContext.ts'
import { OverviewContext } from '../commitments/overviewContext.ts'
import { useOverviewOf } from '../commitments/useOverviewOf.ts'
import { usePreferences } from '../style/preferences.ts'
import { type PlanSession, useStore } from '../sync/index.ts'
import { useApp } from './appContext.ts'
import { Frame } from './Frame.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { PlanHead } from './PlanHead.tsx'
import { useAnswer } from './useAnswer.ts'
import { useCommitmentsScreen } from './useCommitmentsScreen.ts'
import { useWatch } from './useWatch.ts'
import { type OpenPlan, WithLivePlan } from './WithLivePlan.tsx'
import { type CommitmentWatch, watchCommitments } from './watchCommitments.ts'

export function CommitmentsPage({ planId }: { readonly planId: PlanId }) {
  return <WithLivePlan planId={planId}>{(plan) => <OfPlan {...plan} />}</WithLivePlan>
}

function OfPlan(plan: OpenPlan) {
  const { api } = useApp()
  const { session } = plan
  const watch = useWatch(
    useCallback(() => watchCommitments(session, () => api.commitments(session.planId)), [session, api]),
  )
  return watch ? <Watched {...plan} watch={watch} /> : <LoadingPage />
}

function Watched({ session, register, details, watch }: OpenPlan & { readonly watch: CommitmentWatch }) {
  const standing = useStore(watch.standing)
  const role = useStore(session.role)
  const organisationId = useStore(session.organisationId)
  const { status } = useStore(session.facts)
  const { personId, name } = details.actor
  const me = useMemo((): Actor => ({ personId, name, organisationId, role }), [personId, name, organisationId, role])
  const mayAnswer = may(role, 'commit', status).ok
  const screen = useCommitmentsScreen({ session, register, me, mayAnswer, take: watch.take })
  return (
    <CommitmentsContext value={screen}>
      {standing ? <Overview session={session} register={register} standing={standing} /> : <LoadingPage />}
    </CommitmentsContext>
  )
}

interface OverviewProps {
  readonly session: PlanSession
  readonly register: Register
  readonly standing: Standing
}

function Overview({ session, register, standing }: OverviewProps) {
  const { commitments: words } = usePreferences().texts
  const { id, title, status } = useStore(session.facts)
  const withoutEditor = useWithoutEditor(id, register)
  const overview = useOverviewOf({ session, register, standing, withoutEditor })
  return (
    <OverviewContext value={overview}>
      <Frame
        title={`${words.title}, ${title}`}
        head={<PlanHead planId={id} title={title} status={status} tab="commitments" />}
        side={<CommitmentsSide />}
      >
        <CommitmentsView />
      </Frame>
    </OverviewContext>
  )
}

/** Organisations that nobody can answer for yet; null while that is asked for. */
function useWithoutEditor(planId: PlanId, register: Register): ReadonlySet<OrganisationId> | null {
  const { api } = useApp()
  const { data } = useAnswer(['plan', planId, 'participants'], () => api.participants(planId))
  return useMemo(() => {
    if (!data) return null
    const writers = new Set(data.filter(({ role }) => may(role, 'commit', 'draft').ok).map((one) => one.organisationId))
    return new Set(register.organisations.flatMap(({ id }) => (writers.has(id) ? [] : [id])))
  }, [data, register])
}
