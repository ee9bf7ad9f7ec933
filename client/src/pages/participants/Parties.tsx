/** Every party of the county, so that an empty seat is seen: filled where somebody takes part, tinted where nobody does. */
import type { Register } from '@samplan/shared/plan'
import type { Participant } from '@samplan/shared/wire'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { usePreferences } from '../../style/preferences.ts'

interface PartiesProps {
  readonly register: Register
  readonly participants: readonly Participant[]
}

export function Parties({ register, participants }: PartiesProps) {
  const words = usePreferences().texts.participants
  return (
    <section className="page-wide" aria-labelledby="parties">
      <h2 id="parties" className="part-heading">
        {words.parties}
      </h2>
      <ul className="rows parties">
        {register.organisations.map((organisation) => {
          const count = participants.filter(({ organisationId }) => organisationId === organisation.id).length
          const reason = organisation.notTakingPartReason
          return (
            <li key={organisation.id} className="row">
              <span className="marked">
                <OrganisationMark organisation={organisation} tinted={count === 0} /> {organisation.name}
              </span>
              <span className="hint">
                {reason ? words.notTakingPart(reason) : count === 0 ? words.nobody : words.people(count)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
