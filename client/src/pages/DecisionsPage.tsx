/** *Beslut*: what boards made of a frozen version, live. The plan is opened as on its own page; nothing is written in it. */
import { type PlanId, stockholmDate } from '@samplan/shared/plan'
import { decisionBoard, mayActor } from '@samplan/shared/rules'
import { decisionTexts } from '@samplan/shared/text'
import type { Decision, DecisionBook, VersionSummary } from '@samplan/shared/wire'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { DecisionsView } from '../decisions/DecisionsView.tsx'
import { DecisionsContext, type DecisionsScreen } from '../decisions/decisionsContext.ts'
import { usePreferences } from '../style/preferences.ts'
import { useStore } from '../sync/index.ts'
import { useApp } from './appContext.ts'
import { Frame } from './Frame.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { PlanHead } from './PlanHead.tsx'
import { refusalWords } from './refusalWords.ts'
import { useAnswer } from './useAnswer.ts'
import { useWatch } from './useWatch.ts'
import { versionsKey } from './versionsKey.ts'
import { type OpenPlan, WithLivePlan } from './WithLivePlan.tsx'
import { type DecisionWatch, watchDecisions } from './watchDecisions.ts'

interface DecisionsPageProps {
  readonly planId: PlanId
  /** The version; null for the newest. */
  readonly number: number | null
}

export function DecisionsPage({ planId, number }: DecisionsPageProps) {
  return <WithLivePlan planId={planId}>{(plan) => <OfPlan plan={plan} number={number} />}</WithLivePlan>
}

interface OfPlanProps {
  readonly plan: OpenPlan
  readonly number: number | null
}

function OfPlan({ plan, number }: OfPlanProps) {
  const { api } = useApp()
  const { session } = plan
  const watch = useWatch(
    useCallback(() => watchDecisions(session, () => api.decisions(session.planId)), [session, api]),
  )
  const versions = useVersions(plan)
  if (!watch || !versions) return <LoadingPage />
  return <Watched plan={plan} number={number} watch={watch} versions={versions} />
}

/** Asked for anew when the plan is frozen or opened again. */
function useVersions({ session }: OpenPlan): readonly VersionSummary[] | undefined {
  const { api } = useApp()
  const { planId } = session
  const { data, refetch } = useAnswer(versionsKey(planId), () => api.versions(planId))
  useEffect(() => session.facts.subscribe(() => void refetch()), [session, refetch])
  return data
}

interface WatchedProps extends OfPlanProps {
  readonly watch: DecisionWatch
  readonly versions: readonly VersionSummary[]
}

function Watched(props: WatchedProps) {
  const { plan, number, watch, versions } = props
  const book = useStore(watch.book)
  const { texts } = usePreferences()
  const words = decisionTexts[texts.language]
  // The newest as one came: what somebody is writing about it never slips to one that is frozen meanwhile.
  const [wanted, setWanted] = useState(number ?? versions.at(-1)?.number ?? null)
  if (wanted === null && versions.length > 0) setWanted(versions.at(-1)?.number ?? null)
  const version = versions.find((one) => one.number === wanted)
  if (!book) return <LoadingPage />
  if (version) return <OfVersion {...props} book={book} version={version} />
  return (
    <InFrame plan={plan}>
      <h1>{words.title}</h1>
      <p className="lead">{wanted === null ? words.nothingFrozen : texts.versions.noSuch}</p>
    </InFrame>
  )
}

function InFrame({ plan: { session }, children }: { readonly plan: OpenPlan; readonly children: ReactNode }) {
  const { id, title, status } = useStore(session.facts)
  const words = decisionTexts[usePreferences().texts.language]
  return (
    <Frame
      title={`${words.title}, ${title}`}
      head={<PlanHead planId={id} title={title} status={status} tab="decisions" />}
      side={<div className="frame-side" />}
    >
      {children}
    </Frame>
  )
}

interface OfVersionProps extends WatchedProps {
  readonly book: DecisionBook
  readonly version: VersionSummary
}

function OfVersion(props: OfVersionProps) {
  const screen = useDecisionsScreen(props)
  return (
    <DecisionsContext value={screen}>
      <InFrame plan={props.plan}>
        <DecisionsView />
      </InFrame>
    </DecisionsContext>
  )
}

function useDecisionsScreen({ plan, watch, versions, book, version }: OfVersionProps): DecisionsScreen {
  const { api, now } = useApp()
  const { texts } = usePreferences()
  const { session, register, details } = plan
  const role = useStore(session.role)
  const ownId = useStore(session.organisationId)
  const { status } = useStore(session.facts)
  const { guest } = details.actor
  const { planId } = session
  return useMemo(() => {
    const organisations = new Map(register.organisations.map((organisation) => [organisation.id, organisation]))
    const nameOf: DecisionsScreen['nameOf'] = (id) => organisations.get(id)?.shortName ?? id
    // By name: among fifty one looks for one's own, and who is missing is missed in the same place every time.
    const { compare } = new Intl.Collator(texts.language)
    const parties = [...book.parties].sort((a, b) => compare(nameOf(a), nameOf(b)))
    const mayWrite = mayActor({ role, guest }, 'record-decision', status).ok
    return {
      planId,
      texts,
      words: decisionTexts[texts.language],
      versions,
      version,
      board: decisionBoard<Decision>({ parties, entries: book.decisions, version: version.number }),
      frozenOn: stockholmDate(new Date(version.madeAt)),
      today: stockholmDate(now()),
      organisationOf: (id) => organisations.get(id) ?? null,
      nameOf,
      formatMoment: (at) => texts.format.moment(at, now()),
      mayWriteFor: (id) => mayWrite && (role === 'convenor' || id === ownId),
      mayWriteForAll: mayWrite && role === 'convenor',
      ownId,
      async write(of, said) {
        const reply = await api.recordDecisions(planId, { version: version.number, of, said })
        if (!reply.ok) return { code: reply.code, words: refusalWords(reply.code, texts) }
        watch.take(reply.value)
        return null
      },
    }
  }, [api, now, texts, planId, register, role, ownId, guest, status, book, versions, version, watch])
}
