/** People of the demo. All are invented; the first five get a sign-in link at every start. */
import type { OrganisationId, PersonId, Role } from '@samplan/shared/plan'
import { ids } from './parties.ts'

export interface DemoPerson {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisationId: OrganisationId
  /** Whether a start prints a link for this person. */
  readonly greeted: boolean
}

function person(name: string, role: Role, mark: keyof typeof ids, greeted = false): DemoPerson {
  const key = name.toLowerCase().replace(' ', '-').replace(/å|ä/g, 'a').replace(/ö/g, 'o')
  const email = `${key.replace('-', '.')}@example.org`
  return { id: `demo-person-${key}` as PersonId, name, email, role, organisationId: ids[mark], greeted }
}

export const convenor = person('Kim Ek', 'convenor', 'LB', true)
export const commenter = person('Robin Dahl', 'commenter', 'NS', true)
export const karlskrona = person('Sam Lind', 'editor', 'KK', true)
export const ronneby = person('Charlie Nyström', 'editor', 'RN')

export const people: readonly DemoPerson[] = [
  convenor,
  karlskrona,
  person('Alex Berg', 'editor', 'LB', true),
  commenter,
  person('Mika Holm', 'reader', 'RN', true),
  ronneby,
  person('Ellis Sjögren', 'editor', 'KH'),
  person('Lo Åkesson', 'editor', 'OF'),
  person('Noa Wiklund', 'editor', 'SB'),
]
