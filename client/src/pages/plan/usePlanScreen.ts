/** Puts together what every block of the plan may ask for. The value changes with rights, register and language alone. */
import {
  type Actor,
  type Organisation,
  type PersonId,
  type PlanFacts,
  type Register,
  stockholmDate,
} from '@samplan/shared/plan'
import { type Deed, deeds, mayActor } from '@samplan/shared/rules'
import type { PlanDetails } from '@samplan/shared/wire'
import { useMemo, useRef, useState } from 'react'
import { defaultCostLine } from '../../plan/acts/defaultCostLine.ts'
import { createPlanActs } from '../../plan/acts/planActs.ts'
import { type Folding, revealing, wholePlan } from '../../plan/fold/folding.ts'
import type { NoticeText } from '../../plan/Notice.tsx'
import type { OutlineFilter } from '../../plan/outline/outlineRows.ts'
import { goTo as goToPlace, type PlaceOnPage, showPlace } from '../../plan/place/goTo.ts'
import type { PlanPanel, PlanScreen } from '../../plan/planContext.ts'
import { useAnnounce } from '../../style/announcer.ts'
import { usePreferences } from '../../style/preferences.ts'
import { createStore, type PlanSession, useStore } from '../../sync/index.ts'
import { registerNames } from '../../versions/registerNames.ts'
import { useApp } from '../appContext.ts'
import { BlockCommitments } from './BlockCommitments.tsx'
import { textSurroundings } from './textSurroundings.ts'
import { threadsOnPage } from './threadsOnPage.ts'
import type { PlanMachine } from './usePlanMachine.ts'

interface ScreenNeeds {
  readonly session: PlanSession
  readonly register: Register
  readonly details: PlanDetails
  readonly machine: PlanMachine | null
}

/** Null until the machine beside the page has started. */
export function usePlanScreen({ session, register, details, machine }: ScreenNeeds): PlanScreen | null {
  const { now, storage } = useApp()
  const { texts } = usePreferences()
  const facts = useStore(session.facts)
  const role = useStore(session.role)
  const organisationId = useStore(session.organisationId)
  const { personId, name, guest } = details.actor
  const [stores] = useState(() => createScreenStores(storage, role))
  // While another draft is on its way, what is typed here would only become a recovery copy.
  const isOutdated = useStore(session.outdated)
  const isHeld = useStore(session.held)
  // Whose part in the plan has ended has nowhere to write to.
  const connection = useStore(session.connection)
  const isOut = connection.state === 'refused' && connection.reason === 'gone'
  const isCurrent = !isOutdated && !isHeld && !isOut && facts.draft === session.draft && facts.epoch === session.epoch
  const { goTo, show } = useWays(session, stores)
  const acts = useActs(session, stores, { organisationId, goTo, machine })
  return useMemo(() => {
    if (!machine) return null
    const me: Actor = { personId, name, organisationId, role, guest }
    const organisations = new Map(register.organisations.map((organisation) => [organisation.id, organisation]))
    const threads = threadsOnPage(machine.threads)
    return {
      ...stores,
      session,
      acts,
      threads,
      commitments: { ...machine.commitments, Note: BlockCommitments },
      texts,
      facts,
      register,
      me,
      now,
      goTo,
      show,
      board: machine.board,
      can: isCurrent ? rights(me, facts) : nothing,
      names: registerNames(register),
      surroundings: textSurroundings({ session, texts, organisations, threads, acts, notice: stores.notice }),
      participantsHref: `/plans/${facts.id}/participants`,
      organisationOf: (id): Organisation | null => (id && organisations.get(id)) ?? null,
    }
  }, [
    machine,
    session,
    acts,
    stores,
    texts,
    facts,
    isCurrent,
    register,
    personId,
    name,
    guest,
    organisationId,
    role,
    now,
    goTo,
    show,
  ])
}

/** What the page's parts share and change: which panel is open, where one is, how the outline is filtered. */
function createScreenStores(storage: Storage | null, role: Actor['role']) {
  return {
    hint: createHint(storage, role),
    panel: createStore<PlanPanel | null>(null),
    current: createStore<string | null>(null),
    outlineFilter: createStore<OutlineFilter>('all'),
    notice: createStore<NoticeText | null>(null),
    folding: createStore<Folding>(wholePlan),
    following: createStore<PersonId | null>(null),
  }
}

/** Remembered in the browser, so that the hint is put away for good. */
function createHint(storage: Storage | null, role: Actor['role']) {
  const kind = role === 'commenter' ? 'comment' : role === 'reader' ? null : 'write'
  const key = `samplan.hint.${kind}`
  const hint = createStore<'write' | 'comment' | null>(storage?.getItem(key) ? null : kind)
  hint.subscribe(() => storage?.setItem(key, 'seen'))
  return hint
}

type ScreenStores = ReturnType<typeof createScreenStores>

/** What is folded away is opened for whoever comes for it. */
function useWays(session: PlanSession, { folding }: ScreenStores) {
  return useMemo(() => {
    const reveal = ({ recordId }: PlaceOnPage) => folding.set(revealing(folding.get(), session.plan.plan, recordId))
    return {
      goTo(place: PlaceOnPage) {
        reveal(place)
        goToPlace(place)
      },
      show(place: PlaceOnPage) {
        reveal(place)
        showPlace(place)
      },
    }
  }, [session, folding])
}

interface ActsNeeds extends Pick<Actor, 'organisationId'> {
  readonly machine: PlanMachine | null
  readonly goTo: (place: PlaceOnPage) => void
}

/** The acts live as long as the session; what may change meanwhile they ask for when they need it. */
function useActs(session: PlanSession, { notice }: ScreenStores, { organisationId, goTo, machine }: ActsNeeds) {
  const { newId, now } = useApp()
  const { texts } = usePreferences()
  const announce = useAnnounce()
  const latest = useRef({ texts, organisationId, machine })
  latest.current = { texts, organisationId, machine }
  return useMemo(
    () =>
      createPlanActs({
        session,
        newId,
        today: () => stockholmDate(now()),
        goTo,
        announce,
        texts: () => latest.current.texts,
        hasThreads: (id) => latest.current.machine?.threads.has(id) ?? false,
        notify: (text, ...actions) => notice.set({ text, actions }),
        defaults: (activityId) =>
          defaultCostLine(session.plan.plan, activityId, {
            year: session.facts.get().periodStart,
            organisationId: latest.current.organisationId,
          }),
      }),
    [session, newId, now, announce, notice, goTo],
  )
}

const nothing = Object.fromEntries(deeds.map((deed) => [deed, deed === 'read'])) as Record<Deed, boolean>

function rights(me: Actor, facts: PlanFacts): Readonly<Record<Deed, boolean>> {
  return Object.fromEntries(deeds.map((deed) => [deed, mayActor(me, deed, facts.status).ok])) as Record<Deed, boolean>
}
