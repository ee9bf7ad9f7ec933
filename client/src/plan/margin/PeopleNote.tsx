/** "Karlskrona skriver i beskrivningen": who else is in the block, by organisation. */
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import type { PersonAt } from '../board/people.ts'
import { usePlan } from '../planContext.ts'

export function PeopleNote({ people }: { readonly people: readonly PersonAt[] }) {
  const { texts, organisationOf } = usePlan()
  const words = texts.plan
  return people.map((person) => {
    const organisation = organisationOf(person.organisationId)
    if (!organisation) return null
    const isWriter = person.role === 'editor' || person.role === 'convenor'
    const where = words.fieldNames[person.place.field as keyof typeof words.fieldNames] ?? words.fieldNames.other
    return (
      <p className="note-person" key={person.key}>
        <OrganisationMark organisation={organisation} />
        <span>
          <strong>{organisation.shortName}</strong> {isWriter ? words.writesIn(where) : words.readsIn(where)}
        </span>
      </p>
    )
  })
}
