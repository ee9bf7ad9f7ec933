/**
 * The workshop at the foot of the plan page, for everybody in the room: what the meeting is at, how long is left, what is
 * voted on, and the way to where the convenor is. Being called somewhere scrolls the page; it takes the focus from
 * nobody, and nobody who is writing is scrolled away from their words: they get a button instead.
 */
import { type GatheringPlace, isId, type RecordId } from '@samplan/shared/plan'
import { mayActor } from '@samplan/shared/rules'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { usePlan } from '../../plan/planContext.ts'
import { useAnnounce } from '../../style/announcer.ts'
import { Button } from '../../style/Button.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { useStore } from '../../sync/index.ts'
import { ParkForm } from '../../workshop/Parking.tsx'
import { TimerFigure } from '../../workshop/TimerFigure.tsx'
import { VoteForm } from '../../workshop/VoteForm.tsx'
import { useWorkshopScreen } from '../../workshop/workshopContext.ts'
import { useApp } from '../appContext.ts'
import { refusalOf, useAnswer } from '../useAnswer.ts'
import { useGatherings } from './useGatherings.ts'
import type { WorkshopOnPage } from './useWorkshop.ts'
import { WorkshopProvider } from './WorkshopProvider.tsx'
import '../../workshop/workshop.css'

interface OpenWorkshopStripProps {
  readonly page: WorkshopOnPage
  /** True for a guest whose part in the plan has ended. */
  readonly isOut: boolean
}

export function OpenWorkshopStrip({ page, isOut }: OpenWorkshopStripProps) {
  const { me, register } = usePlan()
  const workshop = page.here?.workshop
  if (isOut) return <IsOver />
  if (!workshop) return null
  return (
    <WorkshopProvider {...page} mine={page.here?.mine ?? []} workshop={workshop} me={me} register={register}>
      <Strip />
    </WorkshopProvider>
  )
}

/** Why one is out, which the socket had no time to tell: the whole meeting is over, or this guest's part in it. */
function IsOver() {
  const { workshop: words, planGone } = usePlan().texts
  const { api } = useApp()
  const standing = useAnswer(['guest-standing'], api.guestStanding)
  const isOver = standing.data?.state === 'over' || refusalOf(standing) === 'not-signed-in'
  const why = standing.isPending ? planGone.state : isOver ? words.isOver : planGone.letOut
  return (
    <section className="workshop-strip" aria-label={words.title}>
      <p role="status">
        <strong>{why}.</strong> {words.isOverLead}
      </p>
    </section>
  )
}

function Strip() {
  const { texts, facts } = usePlan()
  const words = texts.workshop
  const { workshop, leads, me } = useWorkshopScreen()
  const strip = useRef<HTMLElement>(null)
  useRoomForStrip(strip)
  useSaidVotes()
  const index = workshop.agenda.findIndex(({ id }) => id === workshop.currentItemId)
  const item = workshop.agenda[index]
  return (
    <section ref={strip} className="workshop-strip" aria-label={words.title}>
      <p className="strip-item">
        {item && <span className="strip-title">{workshop.title}</span>}
        <Link href={`/plans/${facts.id}/workshop`}>
          {item ? (
            <>
              {words.part(index + 1, workshop.agenda.length)} <strong>{item.title}</strong>
            </>
          ) : (
            workshop.title
          )}
        </Link>
      </p>
      <TimerFigure />
      <div className="acts">
        <OpenVotes />
        {mayActor(me, 'speak-in-workshop', 'draft').ok && <ParkButton />}
        {leads ? (
          <GatherButton />
        ) : (
          <>
            <FollowButton />
            <CalledHere />
          </>
        )}
      </div>
    </section>
  )
}

function OpenVotes() {
  const words = usePlan().texts.workshop
  const { workshop, mine, me } = useWorkshopScreen()
  const [openId, setOpenId] = useState<string | null>(null)
  if (!mayActor(me, 'speak-in-workshop', 'draft').ok) return null
  const open = workshop.votes.filter(({ closedAt }) => closedAt === null)
  const shown = open.find(({ id }) => id === openId)
  return (
    <>
      {open.map(({ id, question }) => {
        const label = mine.some(({ voteId }) => voteId === id) ? words.changeVote : words.vote
        return (
          <Button key={id} aria-label={words.voteAbout(label, question)} onPress={() => setOpenId(id)}>
            {label}
          </Button>
        )
      })}
      {shown && (
        <Dialog title={words.vote} onClose={() => setOpenId(null)}>
          <VoteForm vote={shown} onCast={() => setOpenId(null)} />
        </Dialog>
      )}
    </>
  )
}

function ParkButton() {
  const words = usePlan().texts.workshop
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {words.park}
      </Button>
      {isOpen && (
        <Dialog title={words.park} lead={words.parkLead} onClose={() => setOpen(false)}>
          <ParkForm onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

/** *Alla hit*: everybody is shown the block that the convenor is reading. */
function GatherButton() {
  const { texts, current } = usePlan()
  const words = texts.workshop
  const { act } = useWorkshopScreen()
  const announce = useAnnounce()
  const place = useStore(current)
  const gather = async () => {
    const wrong = await act({ type: 'gather', recordId: placeToCall(place), field: null })
    announce(wrong ?? words.gathered)
  }
  return (
    <Button title={words.gatherHint} onPress={() => void gather()}>
      {words.gather}
    </Button>
  )
}

/** The page's own sections are no records; the plan's beginning is what stands above them. */
function placeToCall(place: string | null): GatheringPlace['recordId'] {
  return isId(place) ? (place as RecordId) : 'plan'
}

/** Until one scrolls or writes oneself; only while the convenor has the plan open. */
function FollowButton() {
  const { texts, session, following } = usePlan()
  const { personId } = useWorkshopScreen().workshop.openedBy
  const isHere = useStore(session.present).some((person) => person.personId === personId)
  const isFollowed = useStore(following) === personId
  if (!isHere || isFollowed) return null
  return (
    <Button variant="quiet" onPress={() => following.set(personId)}>
      {texts.workshop.followConvenor}
    </Button>
  )
}

function CalledHere() {
  const words = usePlan().texts.workshop
  const { workshop } = useWorkshopScreen()
  const go = useGatherings()
  if (!workshop.here) return null
  return <Button onPress={go}>{words.goThere}</Button>
}

/** The strip covers the page's last lines; what has the focus must not be under it. */
function useRoomForStrip(strip: { readonly current: HTMLElement | null }): void {
  const measure = useCallback(() => {
    document.documentElement.style.setProperty('--strip-height', `${strip.current?.offsetHeight ?? 0}px`)
  }, [strip])
  useLayoutEffect(() => {
    const element = strip.current
    if (!element) return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      document.documentElement.style.removeProperty('--strip-height')
    }
  }, [strip, measure])
}

function useSaidVotes(): void {
  const words = usePlan().texts.workshop
  const { workshop } = useWorkshopScreen()
  const announce = useAnnounce()
  const known = useRef(new Set(workshop.votes.map(({ id }) => id)))
  useEffect(() => {
    for (const { id, question, closedAt } of workshop.votes) {
      if (!known.current.has(id) && closedAt === null) announce(words.voteOpened(question))
      known.current.add(id)
    }
  }, [workshop.votes, announce, words])
}
