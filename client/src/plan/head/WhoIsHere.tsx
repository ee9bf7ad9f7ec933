/** Who is in the plan now, by organisation; the whole list with places opens below it. */
import { useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { type Person, useStore } from '../../sync/index.ts'
import { afterOverlay } from '../place/afterOverlay.ts'
import { usePersonPlace } from '../place/usePersonPlace.ts'
import { usePlan } from '../planContext.ts'

/** Marks that the head has room for. */
const shownMarks = 4

export function WhoIsHere() {
  const { texts, session, organisationOf } = usePlan()
  const people = useStore(session.present)
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  if (people.length === 0) return null
  const organisationIds = [...new Set(people.map(({ organisationId }) => organisationId))]
  return (
    <div className="who">
      <button ref={trigger} type="button" className="who-button" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        <span className="who-marks">
          {organisationIds.slice(0, shownMarks).map((id) => {
            const organisation = organisationOf(id)
            return organisation && <OrganisationMark key={id} organisation={organisation} />
          })}
        </span>
        <span className="who-words">{texts.plan.whoIsHere(people.length)}</span>
      </button>
      {isOpen && (
        <Popover className="popover" triggerRef={trigger} isOpen onOpenChange={setOpen} placement="bottom end">
          <Dialog className="popover-dialog" aria-label={texts.plan.hereNow}>
            <PeopleList people={people} close={() => setOpen(false)} />
          </Dialog>
        </Popover>
      )}
    </div>
  )
}

function PeopleList({ people, close }: { readonly people: readonly Person[]; readonly close: () => void }) {
  const { texts } = usePlan()
  return (
    <>
      <ul className="who-list">
        {people.map((person) => (
          <PersonRow key={person.personId} person={person} close={close} />
        ))}
      </ul>
      <p className="who-hint">{texts.together.followHint}</p>
    </>
  )
}

function PersonRow({ person, close }: { readonly person: Person; readonly close: () => void }) {
  const { texts, organisationOf, goTo, following } = usePlan()
  const { name, personId, organisationId, away, role, guest } = person
  const standing = guest ? texts.workshop.guest(guest.admittedBy) : texts.names.roles[role]
  const place = usePersonPlace(person)
  const organisation = organisationOf(organisationId)
  const words = texts.together
  // The panel gives the focus back when it closes; only then the page may take it elsewhere.
  const leaveFor = (act: () => void) => () => {
    close()
    afterOverlay(act)
  }
  return (
    <li>
      {organisation && <OrganisationMark organisation={organisation} />}
      <span>
        <strong>{name}</strong>, {organisation?.shortName}
        <span className="quiet"> {away ? texts.plan.isAway : standing}</span>
      </span>
      <span className="who-acts">
        {place && (
          <button
            type="button"
            className="link"
            aria-label={words.goToPerson(name, place.name)}
            onClick={leaveFor(() => goTo(place))}
          >
            {place.name}
          </button>
        )}
        <button
          type="button"
          className="link"
          aria-label={words.followPerson(name)}
          onClick={leaveFor(() => following.set(personId))}
        >
          {words.follow}
        </button>
      </span>
    </li>
  )
}
