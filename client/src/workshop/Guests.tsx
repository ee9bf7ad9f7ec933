/** The guests who are in: the convenor makes one an editor for the organisation they speak for, or takes that back. */
import type { PersonId, Role } from '@samplan/shared/plan'
import { Button } from '../style/Button.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useWorkshopScreen } from './workshopContext.ts'

interface GuestsProps {
  /** The role of each who takes part, as it is now. */
  readonly roleOf: (personId: PersonId) => Role | null
  /** Null for those who only look. */
  readonly onRole: ((personId: PersonId, name: string, role: 'editor' | 'commenter') => void) | null
}

export function Guests({ roleOf, onRole }: GuestsProps) {
  const { texts } = usePreferences()
  const words = texts.workshop
  const { workshop, organisationOf } = useWorkshopScreen()
  const here = workshop.guests.filter(({ isHere }) => isHere)
  if (here.length === 0) return null
  return (
    <section aria-labelledby="guests-title">
      <h2 className="margin-title" id="guests-title">
        {words.guests}
      </h2>
      <ul className="rows">
        {here.map(({ person: { personId, name, organisationId, guest } }) => {
          const organisation = organisationOf(organisationId)
          const role = roleOf(personId)
          const isEditor = role === 'editor'
          return (
            <li key={personId} className="row">
              <span className="marked">
                {organisation && <OrganisationMark organisation={organisation} />}
                <span>
                  <strong>{name}</strong>
                  <span className="hint">
                    {' '}
                    {role && texts.names.roles[role]}. {guest && words.guest(guest.admittedBy)}
                  </span>
                </span>
              </span>
              {onRole && (
                <Button
                  small
                  variant="quiet"
                  aria-label={
                    isEditor ? words.makeCommenterOf(name) : words.makeEditorOf(name, organisation?.shortName ?? '')
                  }
                  onPress={() => onRole(personId, name, isEditor ? 'commenter' : 'editor')}
                >
                  {isEditor ? words.makeCommenter : words.makeEditor}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
