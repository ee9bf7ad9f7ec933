/**
 * Following somebody: the page shows what they read, until one scrolls, presses or types oneself. The focus stays where
 * it is, so that nobody who follows is taken out of a sentence. Who is followed is one store, `following` of the plan
 * screen, which anything on the page may set.
 */
import type { PersonId } from '@samplan/shared/plan'
import { useEffect } from 'react'
import { useAnnounce } from '../../style/announcer.ts'
import { useStore, type Whereabouts, whereIs } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'

/** Keys that do nothing by themselves. */
const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/** What is pressed in here is about the following itself. */
export const followBannerClass = 'follow-banner'

export function useFollow(): void {
  const { following } = usePlan()
  const personId = useStore(following)
  useFollowedView(personId)
  useEndByOwnActs(personId)
  useEndWhenGone(personId)
}

function useFollowedView(personId: PersonId | null): void {
  const { session, show } = usePlan()
  const { awareness } = session
  useEffect(() => {
    if (personId === null) return
    let last = ''
    const follow = () => {
      const place = placeToShow(whereIs(awareness, personId))
      const key = place && `${place.recordId} ${place.field}`
      if (!place || !key || key === last) return
      last = key
      show(place)
    }
    follow()
    awareness.on('change', follow)
    return () => awareness.off('change', follow)
  }, [personId, awareness, show])
}

/** What is read goes before the field that still has the focus: one may have scrolled away from it. */
function placeToShow(whereabouts: Whereabouts | null) {
  if (!whereabouts) return null
  const { at, sees } = whereabouts
  if (at && (sees === null || sees === at.recordId)) return at
  return sees === null ? null : { recordId: sees, field: null }
}

/** Whoever scrolls, presses or types goes their own way. */
function useEndByOwnActs(personId: PersonId | null): void {
  const { following, texts } = usePlan()
  const announce = useAnnounce()
  useEffect(() => {
    if (personId === null) return
    const end = () => {
      following.set(null)
      announce(texts.together.followingEnded)
    }
    const handleKey = (event: KeyboardEvent) => {
      if (!modifiers.has(event.key) && (event.key === 'Escape' || !isInBanner(event.target))) end()
    }
    const handlePress = (event: Event) => {
      if (!isInBanner(event.target)) end()
    }
    document.addEventListener('keydown', handleKey, { capture: true })
    const gestures = ['pointerdown', 'wheel', 'touchmove'] as const
    for (const name of gestures) document.addEventListener(name, handlePress, { capture: true, passive: true })
    return () => {
      document.removeEventListener('keydown', handleKey, { capture: true })
      for (const name of gestures) document.removeEventListener(name, handlePress, { capture: true })
    }
  }, [personId, following, announce, texts])
}

function isInBanner(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`.${followBannerClass}`) !== null
}

/** Somebody who leaves is followed no longer; while one is without network oneself nobody has left. */
function useEndWhenGone(personId: PersonId | null): void {
  const { session, following, notice, texts } = usePlan()
  useEffect(() => {
    if (personId === null) return
    const name = nameOf(session.present.get(), personId)
    return session.present.subscribe(() => {
      if (session.connection.get().state !== 'live' || nameOf(session.present.get(), personId) !== null) return
      following.set(null)
      notice.set({ text: texts.together.followedLeft(name ?? '') })
    })
  }, [personId, session, following, notice, texts])
}

function nameOf(people: readonly { readonly personId: PersonId; readonly name: string }[], personId: PersonId) {
  return people.find((person) => person.personId === personId)?.name ?? null
}
