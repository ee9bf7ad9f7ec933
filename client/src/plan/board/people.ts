/** The others in the plan, one entry for each person and block, so that a margin can say who is in it and where. */
import type { OrganisationId, PersonId, Register, Role } from '@samplan/shared/plan'
import type { Place } from '@samplan/shared/wire'
import type { Person } from '../../sync/index.ts'

/** A person at one place; somebody with two windows may be at two. */
export interface PersonAt {
  readonly key: string
  readonly personId: PersonId
  readonly name: string
  readonly organisationId: OrganisationId
  readonly role: Role
  /** Index of the organisation's colour. */
  readonly hue: number
  readonly place: Place
}

/** How a field is named among those that somebody may be in. */
export function fieldKey({ recordId, field }: Place): string {
  return `${recordId}/${field}`
}

/** Everyone's places, in the steady order of the people. */
export function peopleAtPlaces(people: readonly Person[], register: Register): readonly PersonAt[] {
  return people.flatMap(({ personId, name, organisationId, role, places }) => {
    const hue = register.organisations.find(({ id }) => id === organisationId)?.hue ?? 0
    return places.map((place) => {
      const key = `${personId} ${place.recordId} ${place.field}`
      return { key, personId, name, organisationId, role, hue, place }
    })
  })
}
