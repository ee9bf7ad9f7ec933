/** *Du följer …*: whose page one sees, and the way out. Said once to those who listen. */
import { useEffect } from 'react'
import { useAnnounce } from '../../style/announcer.ts'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import { followBannerClass, useFollow } from './useFollow.ts'

export function FollowBanner() {
  const { following, session, texts, organisationOf } = usePlan()
  const announce = useAnnounce()
  const personId = useStore(following)
  const person = useStore(session.present).find((one) => one.personId === personId)
  useFollow()
  const organisation = organisationOf(person?.organisationId ?? null)
  const words = texts.together
  const said = person && organisation ? words.youFollow(person.name, organisation.shortName) : null
  useEffect(() => {
    if (said) announce(`${said} ${words.escEnds}`)
  }, [said, words, announce])
  if (!said || !organisation) return null
  return (
    <section className={`${followBannerClass} hue-${organisation.hue}`} aria-label={said}>
      <OrganisationMark organisation={organisation} size="small" />
      <span>
        <strong>{said}</strong> {words.escEnds}
      </span>
      <button type="button" className="link" onClick={() => following.set(null)}>
        {words.stopFollowing}
      </button>
    </section>
  )
}
