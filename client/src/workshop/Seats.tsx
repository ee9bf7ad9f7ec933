/** The seats: every party in its own place. Filled with how many are here, dashed where nobody is: absence shows. */
import type { OrganisationId } from '@samplan/shared/plan'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useWorkshopScreen } from './workshopContext.ts'

interface SeatsProps {
  /** Whose people are here, one entry for each person, oneself among them. */
  readonly present: readonly OrganisationId[]
}

export function Seats({ present }: SeatsProps) {
  const { organisations } = useWorkshopScreen()
  const words = usePreferences().texts.workshop
  const here = Map.groupBy(present, (id) => id)
  const parties = organisations.filter(({ id, takesPart }) => takesPart || here.has(id))
  return (
    <section className="seats" aria-labelledby="seats-title">
      <h2 className="margin-title" id="seats-title">
        {words.here(present.length)}
      </h2>
      <ul className="seat-list">
        {parties.map((organisation) => {
          const count = here.get(organisation.id)?.length ?? 0
          return (
            <li key={organisation.id} className="seat" data-empty={count === 0 || undefined}>
              <OrganisationMark organisation={organisation} tinted={count === 0} />
              <span>{organisation.shortName}</span>
              <span className="seat-count figure">{count === 0 ? words.noneYet : count}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
