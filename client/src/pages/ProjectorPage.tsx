/**
 * The projector: what the room looks at. The part of the plan that the meeting is at, large and live; the time; the way
 * in; who is here; the vote that is open. Nothing on it can be pressed but the ways out and the language.
 */
import type { Activity, Area, Goal, Plan, PlanId, RichText } from '@samplan/shared/plan'
import { plainText } from '@samplan/shared/plan'
import { useEffect, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { RichTextView } from '../editor/RichTextView.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useStore } from '../sync/index.ts'
import { WayIn } from '../workshop/Door.tsx'
import { Seats } from '../workshop/Seats.tsx'
import { TimerFigure } from '../workshop/TimerFigure.tsx'
import { VoteResult } from '../workshop/VoteResult.tsx'
import { useWorkshopScreen } from '../workshop/workshopContext.ts'
import { useApp } from './appContext.ts'
import { PageFoot } from './PageFoot.tsx'
import { OpenSession, type SessionHere } from './workshop/OpenSession.tsx'
import { useActor } from './workshop/useActor.ts'
import { useWorkshop } from './workshop/useWorkshop.ts'
import { WorkshopProvider } from './workshop/WorkshopProvider.tsx'
import '../workshop/workshop.css'
import '../workshop/projector.css'

export function ProjectorPage({ planId }: { readonly planId: PlanId }) {
  return <OpenSession planId={planId}>{(here) => <Projector key={here.session.doc.guid} {...here} />}</OpenSession>
}

function Projector(plan: SessionHere) {
  const words = usePreferences().texts.workshop
  const page = useWorkshop(plan.session)
  const me = useActor(plan)
  const facts = useStore(plan.session.facts)
  useLargeText()
  const workshop = page.here?.workshop ?? null
  return (
    <div className="projector">
      <title>{`${words.title}, ${facts.title}`}</title>
      <header className="projector-head">
        <p>
          <strong>{facts.title}</strong> {workshop?.title}
        </p>
        <Link href={`/plans/${facts.id}/workshop`}>{words.toPage}</Link>
      </header>
      {workshop ? (
        <WorkshopProvider {...page} mine={page.here?.mine ?? []} workshop={workshop} me={me} register={plan.register}>
          <Screen plan={plan} />
        </WorkshopProvider>
      ) : (
        <main className="projector-main">
          <h1>{page.ended ? words.ended(page.ended.title) : facts.title}</h1>
          {page.here && !page.ended && <p className="projector-prose">{words.leadOthers}</p>}
        </main>
      )}
      <PageFoot />
    </div>
  )
}

/** 24 px for everything that is counted in rem. */
function useLargeText(): void {
  useEffect(() => {
    document.documentElement.dataset['page'] = 'projector'
    return () => {
      delete document.documentElement.dataset['page']
    }
  }, [])
}

function Screen({ plan: { session } }: { readonly plan: SessionHere }) {
  const { origin } = useApp()
  const words = usePreferences().texts.workshop
  const { workshop, me } = useWorkshopScreen()
  const present = useStore(session.present)
  const vote = workshop.votes.findLast(({ closedAt }) => closedAt === null) ?? null
  const index = workshop.agenda.findIndex(({ id }) => id === workshop.currentItemId)
  const next = workshop.agenda[index + 1]
  const code = workshop.door?.code ?? null
  return (
    <>
      <main className="projector-main">
        <Subject session={session} />
        {vote && (
          <section className="projector-vote" aria-label={vote.question}>
            <h2>{vote.question}</h2>
            <VoteResult vote={vote} isLarge />
          </section>
        )}
      </main>
      <aside className="projector-side" aria-label={words.title}>
        {workshop.timer.state !== 'idle' && (
          <section aria-label={words.left}>
            <p className="projector-label">{words.left}</p>
            <TimerFigure size="large" isSilent />
            {next && <p className="projector-label">{words.next(next.title)}</p>}
          </section>
        )}
        {code && (
          <section aria-label={words.with}>
            <WayIn code={code} origin={origin} />
          </section>
        )}
        <Seats present={[me.organisationId, ...present.map(({ organisationId }) => organisationId)]} />
      </aside>
    </>
  )
}

/** The room reads the plan's words without what has been said of them. */
const noComments: readonly never[] = []

/** Where the convenor has called everybody to, or else what the agenda is at. */
function Subject({ session }: Pick<SessionHere, 'session'>) {
  const { workshop } = useWorkshopScreen()
  const plan = useSyncExternalStore(session.plan.subscribe, () => session.plan.plan)
  const item = workshop.agenda.find(({ id }) => id === workshop.currentItemId)
  const called = workshop.here?.recordId
  const shown = shownOf(plan, called === 'plan' ? null : (called ?? null)) ?? shownOf(plan, item?.recordId ?? null)
  if (!shown) return <h1>{item?.title ?? workshop.title}</h1>
  return (
    <>
      <p className="projector-place">
        <span className="figure">{shown.number}</span> {shown.within}
      </p>
      <h1>{shown.title}</h1>
      <div className="projector-prose">
        <RichTextView text={shown.prose} under={2} ranges={noComments} />
      </div>
      {shown.below.length > 0 && (
        <ol className="projector-below">
          {shown.below.map(({ number, title }) => (
            <li key={number}>
              <span className="figure">{number}</span> {title}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

interface Shown {
  readonly number: string
  readonly title: string
  /** What it is a part of. */
  readonly within: string
  readonly prose: RichText
  readonly below: readonly { readonly number: string; readonly title: string }[]
}

function shownOf(plan: Plan, recordId: string | null): Shown | null {
  for (const area of recordId === null ? [] : plan.areas) {
    if (area.id === recordId) return shownPart(area, '', area.prose, area.goals)
    for (const goal of area.goals) {
      if (goal.id === recordId) return shownPart(goal, plainText(area.title), goal.description, goal.activities)
      const activity = goal.activities.find(({ id }) => id === recordId)
      if (activity) return shownPart(activity, plainText(goal.title), activity.description, [])
    }
  }
  return null
}

function shownPart(
  { number, title }: Area | Goal | Activity,
  within: string,
  prose: RichText,
  below: readonly (Goal | Activity)[],
): Shown {
  return {
    number,
    title: plainText(title),
    within,
    prose,
    below: below.map((one) => ({ number: one.number, title: plainText(one.title) })),
  }
}
