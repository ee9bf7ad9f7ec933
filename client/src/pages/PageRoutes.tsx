/** Which address shows which page. Each page is a chunk of its own, so that opening the list does not fetch the editor. */
import type { CountyId, PlanId } from '@samplan/shared/plan'
import { isId } from '@samplan/shared/plan'
import type { ComponentType } from 'react'
import { Route, Switch } from 'wouter'
import { registerSections } from '../register/registerSections.ts'
import { fetchedPage } from './fetchedPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { StartPage } from './StartPage.tsx'

const SignInPage = fetchedPage(async () => (await import('./SignInPage.tsx')).SignInPage)
const JoinPage = fetchedPage(async () => (await import('./JoinPage.tsx')).JoinPage)
const AccessibilityPage = fetchedPage(async () => (await import('./AccessibilityPage.tsx')).AccessibilityPage)
const NewPlanPage = fetchedPage(async () => (await import('./NewPlanPage.tsx')).NewPlanPage)
const PlanPage = fetchedPage(async () => (await import('./PlanPage.tsx')).PlanPage)
const MoneyPage = fetchedPage(async () => (await import('./MoneyPage.tsx')).MoneyPage)
const FamilyPage = fetchedPage(async () => (await import('./FamilyPage.tsx')).FamilyPage)
const CountyMoneyPage = fetchedPage(async () => (await import('./CountyMoneyPage.tsx')).CountyMoneyPage)
const CountyProjectsPage = fetchedPage(async () => (await import('./CountyProjectsPage.tsx')).CountyProjectsPage)
const CommentsPage = fetchedPage(async () => (await import('./CommentsPage.tsx')).CommentsPage)
const ProposalsPage = fetchedPage(async () => (await import('./ProposalsPage.tsx')).ProposalsPage)
const CommitmentsPage = fetchedPage(async () => (await import('./CommitmentsPage.tsx')).CommitmentsPage)
const ParticipantsPage = fetchedPage(async () => (await import('./ParticipantsPage.tsx')).ParticipantsPage)
const VersionsPage = fetchedPage(async () => (await import('./VersionsPage.tsx')).VersionsPage)
const NextPlanPage = fetchedPage(async () => (await import('./NextPlanPage.tsx')).NextPlanPage)
const ComparedPage = fetchedPage(async () => (await import('./ComparedPage.tsx')).ComparedPage)
const VersionPage = fetchedPage(async () => (await import('./VersionPage.tsx')).VersionPage)
const PublicPage = fetchedPage(async () => (await import('./PublicPage.tsx')).PublicPage)
const DecisionsPage = fetchedPage(async () => (await import('./DecisionsPage.tsx')).DecisionsPage)
const EventsPage = fetchedPage(async () => (await import('./EventsPage.tsx')).EventsPage)
const RegisterPage = fetchedPage(async () => (await import('./RegisterPage.tsx')).RegisterPage)
const WorkshopPage = fetchedPage(async () => (await import('./WorkshopPage.tsx')).WorkshopPage)
const DoorPage = fetchedPage(async () => (await import('./DoorPage.tsx')).DoorPage)
const ProjectorPage = fetchedPage(async () => (await import('./ProjectorPage.tsx')).ProjectorPage)
const RecoveryPage = fetchedPage(async () => (await import('./RecoveryPage.tsx')).RecoveryPage)

export function PageRoutes() {
  return (
    <Switch>
      <Route path="/">
        <StartPage />
      </Route>
      <Route path="/accessibility">
        <AccessibilityPage />
      </Route>
      <Route path="/sign-in/:token">{({ token }) => <SignInPage token={token} />}</Route>
      <Route path="/w/:code?">{({ code = '' }) => <DoorPage key={code} code={code} />}</Route>
      <Route path="/public/:id">{({ id }) => <PublicPage key={id} id={id} />}</Route>
      <Route path="/join/:token">{({ token }) => <JoinPage token={token} />}</Route>
      <Route path="/counties/:id/money">
        {({ id }) => (isId(id) ? <CountyMoneyPage key={id} countyId={id as CountyId} /> : <NotFoundPage />)}
      </Route>
      <Route path="/counties/:id/projects">
        {({ id }) => (isId(id) ? <CountyProjectsPage key={id} countyId={id as CountyId} /> : <NotFoundPage />)}
      </Route>
      <Route path="/plans/new">
        <NewPlanPage />
      </Route>
      <Route path="/plans/:id">{({ id }) => <OfPlan id={id} page={PlanPage} />}</Route>
      <Route path="/plans/:id/money">{({ id }) => <OfPlan id={id} page={MoneyPage} />}</Route>
      <Route path="/plans/:id/family">{({ id }) => <OfPlan id={id} page={FamilyPage} />}</Route>
      <Route path="/plans/:id/comments">{({ id }) => <OfPlan id={id} page={CommentsPage} />}</Route>
      <Route path="/plans/:id/proposals">{({ id }) => <OfPlan id={id} page={ProposalsPage} />}</Route>
      <Route path="/plans/:id/commitments">{({ id }) => <OfPlan id={id} page={CommitmentsPage} />}</Route>
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
      <Route path="/plans/:id/decisions/:number?">
        {({ id, number = '' }) =>
          isId(id) && /^(?:[1-9]\d{0,5})?$/.test(number) ? (
            <DecisionsPage key={`${id}/${number}`} planId={id as PlanId} number={number ? Number(number) : null} />
          ) : (
            <NotFoundPage />
          )
        }
      </Route>
      <Route path="/plans/:id/next">{({ id }) => <OfPlan id={id} page={NextPlanPage} />}</Route>
      <Route path="/plans/:id/compared">{({ id }) => <OfPlan id={id} page={ComparedPage} />}</Route>
      <Route path="/plans/:id/events">{({ id }) => <OfPlan id={id} page={EventsPage} />}</Route>
      <Route path="/plans/:id/register/:section?">
        {({ id, section = registerSections[0] }) => {
          const known = registerSections.find((name) => name === section)
          return isId(id) && known ? (
            <RegisterPage key={`${id}/${known}`} planId={id as PlanId} section={known} />
          ) : (
            <NotFoundPage />
          )
        }}
      </Route>
      <Route path="/plans/:id/workshop">{({ id }) => <OfPlan id={id} page={WorkshopPage} />}</Route>
      <Route path="/plans/:id/projector">{({ id }) => <OfPlan id={id} page={ProjectorPage} />}</Route>
      <Route path="/plans/:id/recovery">{({ id }) => <OfPlan id={id} page={RecoveryPage} />}</Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
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
