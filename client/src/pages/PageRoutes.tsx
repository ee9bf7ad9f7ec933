/** Which address shows which page. Each page is a chunk of its own, so that opening the list does not fetch the editor. */
import type { PlanId } from '@samplan/shared/plan'
import { isId } from '@samplan/shared/plan'
import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { LoadingPage } from './LoadingPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { StartPage } from './StartPage.tsx'

const SignInPage = lazy(async () => ({ default: (await import('./SignInPage.tsx')).SignInPage }))
const JoinPage = lazy(async () => ({ default: (await import('./JoinPage.tsx')).JoinPage }))
const NewPlanPage = lazy(async () => ({ default: (await import('./NewPlanPage.tsx')).NewPlanPage }))
const PlanPage = lazy(async () => ({ default: (await import('./PlanPage.tsx')).PlanPage }))
const CommentsPage = lazy(async () => ({ default: (await import('./CommentsPage.tsx')).CommentsPage }))
const ParticipantsPage = lazy(async () => ({ default: (await import('./ParticipantsPage.tsx')).ParticipantsPage }))
const VersionsPage = lazy(async () => ({ default: (await import('./VersionsPage.tsx')).VersionsPage }))
const VersionPage = lazy(async () => ({ default: (await import('./VersionPage.tsx')).VersionPage }))
const RecoveryPage = lazy(async () => ({ default: (await import('./RecoveryPage.tsx')).RecoveryPage }))

export function PageRoutes() {
  return (
    <Suspense fallback={<LoadingPage />}>
      <Switch>
        <Route path="/">
          <StartPage />
        </Route>
        <Route path="/sign-in/:token">{({ token }) => <SignInPage token={token} />}</Route>
        <Route path="/join/:token">{({ token }) => <JoinPage token={token} />}</Route>
        <Route path="/plans/new">
          <NewPlanPage />
        </Route>
        <Route path="/plans/:id">{({ id }) => <OfPlan id={id} page={PlanPage} />}</Route>
        <Route path="/plans/:id/comments">{({ id }) => <OfPlan id={id} page={CommentsPage} />}</Route>
        <Route path="/plans/:id/participants">{({ id }) => <OfPlan id={id} page={ParticipantsPage} />}</Route>
        <Route path="/plans/:id/versions">{({ id }) => <OfPlan id={id} page={VersionsPage} />}</Route>
        <Route path="/plans/:id/versions/:number">
          {({ id, number }) =>
            isId(id) && /^[1-9]\d{0,5}$/.test(number) ? (
              <VersionPage key={`${id}/${number}`} planId={id as PlanId} number={Number(number)} />
            ) : (
              <NotFoundPage />
            )
          }
        </Route>
        <Route path="/plans/:id/recovery">{({ id }) => <OfPlan id={id} page={RecoveryPage} />}</Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  )
}

interface OfPlanProps {
  readonly id: string
  readonly page: ComponentType<{ readonly planId: PlanId }>
}

/** A page of one plan, made anew for another plan; an address that can be no plan's is not found. */
function OfPlan({ id, page: Page }: OfPlanProps) {
  return isId(id) ? <Page key={id} planId={id as PlanId} /> : <NotFoundPage />
}
