/** Who is in the plan now, by organisation; the whole list with places opens below it. */
import { useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { type Person, useStore } from '../../sync/index.ts'
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
      <span className="who-marks">
        {organisationIds.slice(0, shownMarks).map((id) => {
          const organisation = organisationOf(id)
          return organisation && <OrganisationMark key={id} organisation={organisation} />
        })}
      </span>
      <button ref={trigger} type="button" className="who-button" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        {texts.plan.whoIsHere(people.length)}
      </button>
      {isOpen && (
        <Popover className="popover" triggerRef={trigger} isOpen onOpenChange={setOpen} placement="bottom end">
          <Dialog className="popover-dialog" aria-label={texts.plan.hereNow}>
            <PeopleList people={people} />
          </Dialog>
        </Popover>
      )}
    </div>
  )
}

function PeopleList({ people }: { readonly people: readonly Person[] }) {
  const { texts, board, organisationOf, goTo } = usePlan()
  const index = useStore(board.index)
  return (
    <ul className="who-list">
      {people.map((person) => {
        const organisation = organisationOf(person.organisationId)
        const recordId = person.places[0]?.recordId
        const entry = recordId && recordId !== 'plan' ? index.get(recordId) : null
        return (
          <li key={person.personId}>
            {organisation && <OrganisationMark organisation={organisation} />}
            <span>
              <strong>{person.name}</strong>, {organisation?.shortName}
              <span className="quiet"> {person.away ? texts.plan.isAway : texts.names.roles[person.role]}</span>
            </span>
            {entry && (
              <button type="button" className="link" onClick={() => goTo({ recordId: entry.blockId, field: null })}>
                {entry.number || texts.plan.analysis}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
