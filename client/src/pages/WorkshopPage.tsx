/**
 * *Arbetsmöte*: where the convenor opens one, leads it and closes it, and where everybody sees agenda, votes and what is
 * parked. Without one under way it shows what earlier ones came to.
 */
import type { Actor, AgendaItem, PersonId, PlanId } from '@samplan/shared/plan'
import { plainText, stockholmDate } from '@samplan/shared/plan'
import { mayActor } from '@samplan/shared/rules'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { Button } from '../style/Button.tsx'
import { ButtonLink } from '../style/ButtonLink.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useStore } from '../sync/index.ts'
import { Agenda } from '../workshop/Agenda.tsx'
import { CloseDialog } from '../workshop/CloseDialog.tsx'
import { ClosedWorkshop } from '../workshop/ClosedWorkshop.tsx'
import { Door } from '../workshop/Door.tsx'
import { Guests } from '../workshop/Guests.tsx'
import { OpenForm } from '../workshop/OpenForm.tsx'
import { Parking } from '../workshop/Parking.tsx'
import { Seats } from '../workshop/Seats.tsx'
import { Votes } from '../workshop/Votes.tsx'
import { useWorkshopScreen } from '../workshop/workshopContext.ts'
import { useApp } from './appContext.ts'
import { Frame } from './Frame.tsx'
import { PlanHead } from './PlanHead.tsx'
import { refusalWords } from './refusalWords.ts'
import { useAnswer } from './useAnswer.ts'
import { OpenSession, type SessionHere } from './workshop/OpenSession.tsx'
import { useActor } from './workshop/useActor.ts'
import { useWorkshop, type WorkshopOnPage } from './workshop/useWorkshop.ts'
import { WorkshopProvider } from './workshop/WorkshopProvider.tsx'
import '../workshop/workshop.css'

export function WorkshopPage({ planId }: { readonly planId: PlanId }) {
  return <OpenSession planId={planId}>{(here) => <WorkshopOfPlan key={here.session.doc.guid} {...here} />}</OpenSession>
}

function WorkshopOfPlan(plan: SessionHere) {
  const words = usePreferences().texts.workshop
  const { id, title, status } = useStore(plan.session.facts)
  const page = useWorkshop(plan.session)
  const me = useActor(plan)
  return (
    <Frame
      title={`${words.title}, ${title}`}
      head={<PlanHead planId={id} title={title} status={status} tab="participants" />}
      isBusy={page.here === null}
    >
      {page.here?.workshop && (
        <WorkshopProvider {...page} {...page.here} workshop={page.here.workshop} me={me} register={plan.register}>
          <UnderWay plan={plan} />
        </WorkshopProvider>
      )}
      {page.here && !page.here.workshop && <NoneUnderWay plan={plan} page={page} me={me} />}
    </Frame>
  )
}

function UnderWay({ plan }: { readonly plan: SessionHere }) {
  const { origin, newId } = useApp()
  const words = usePreferences().texts.workshop
  const { workshop, leads } = useWorkshopScreen()
  const [isClosing, setClosing] = useState(false)
  return (
    <>
      <div className="page-wide workshop-head">
        <h1>{workshop.title}</h1>
        <div className="acts">
          <ButtonLink href={`/plans/${workshop.planId}/projector`}>{words.projector}</ButtonLink>
          {leads && <Button onPress={() => setClosing(true)}>{words.closeMeeting}</Button>}
        </div>
      </div>
      <div className="workshop-main">
        <Agenda newId={newId} />
        <Votes />
        <Parking />
      </div>
      <div className="page-margin workshop-side">
        {workshop.door && <Door door={workshop.door} origin={origin} />}
        <People plan={plan} />
      </div>
      {isClosing && <CloseDialog onClose={() => setClosing(false)} />}
    </>
  )
}

function People({ plan: { session } }: { readonly plan: SessionHere }) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const announce = useAnnounce()
  const { me, leads, workshop } = useWorkshopScreen()
  const queries = useQueryClient()
  const present = useStore(session.present)
  // Asked anew when a guest comes or goes, and not at every ballot.
  const here = workshop.guests.filter(({ isHere }) => isHere).map(({ person }) => person.personId)
  const key = ['plan', session.planId, 'participants', here.join()]
  const participants = useAnswer(key, () => api.participants(session.planId))
  const roleOf = (personId: PersonId) => participants.data?.find((one) => one.personId === personId)?.role ?? null
  const changeRole = async (personId: PersonId, name: string, role: 'editor' | 'commenter') => {
    const reply = await api.changeParticipant(session.planId, personId, { role })
    void queries.invalidateQueries({ queryKey: ['plan', session.planId, 'participants'] })
    const said = texts.workshop.roleChanged(name, texts.names.roles[role].toLowerCase())
    announce(reply.ok ? said : refusalWords(reply.code, texts))
  }
  return (
    <>
      <Guests roleOf={roleOf} onRole={leads ? (personId, name, role) => void changeRole(personId, name, role) : null} />
      <Seats present={[me.organisationId, ...present.map(({ organisationId }) => organisationId)]} />
    </>
  )
}

interface NoneUnderWayProps {
  readonly plan: SessionHere
  readonly page: WorkshopOnPage
  readonly me: Actor
}

function NoneUnderWay({ plan, page, me }: NoneUnderWayProps) {
  const { api, newId, now } = useApp()
  const { texts, format } = usePreferences()
  const words = texts.workshop
  const { planId } = plan.session
  const leads = mayActor(me, 'run-workshop', 'draft').ok
  const open = async (title: string, agenda: readonly AgendaItem[]) => {
    const items = agenda.map(({ id: _, ...item }) => item)
    const reply = await api.openWorkshop(planId, { title, agenda: items })
    if (!reply.ok) return refusalWords(reply.code, texts)
    page.take(reply.value)
    return null
  }
  const areas = plan.session.plan.plan.areas.filter(({ parentId }) => parentId === null)
  const parts = areas.map(({ id, number, title }) => ({ recordId: id, title: plainText(title) || number }))
  return (
    <>
      <div>
        <h1>{words.title}</h1>
        <p className="lead">{leads ? words.lead : words.leadOthers}</p>
        {page.ended && <p role="status">{words.closed}</p>}
      </div>
      {page.ended && <Earlier plan={plan} page={page} me={me} />}
      {leads && (
        <OpenForm
          parts={parts}
          suggestedTitle={words.nameOf(format.day(stockholmDate(now())))}
          newId={newId}
          onOpen={open}
        />
      )}
      {!page.ended && <Earlier plan={plan} page={page} me={me} />}
    </>
  )
}

function Earlier({ plan, page, me }: NoneUnderWayProps) {
  const { api } = useApp()
  const words = usePreferences().texts.workshop
  const { planId } = plan.session
  const closed = useAnswer(['plan', planId, 'workshops', page.ended?.id ?? null], () => api.closedWorkshops(planId))
  if (!closed.data?.length) return null
  return (
    <section aria-labelledby="earlier-title">
      <h2 id="earlier-title">{words.earlier}</h2>
      {closed.data.map((workshop) => (
        <WorkshopProvider key={workshop.id} {...page} workshop={workshop} me={me} register={plan.register}>
          <ClosedWorkshop />
        </WorkshopProvider>
      ))}
    </section>
  )
}
