/** People of the demo. All are invented; the first five get a sign-in link at every start. */
import type { Role } from '@samplan/shared/plan'
import { type DemoPerson, demoPerson } from '../demoCounty.ts'
import { ids } from './parties.ts'

function person(name: string, role: Role, mark: keyof typeof ids, greeted = false): DemoPerson {
  return demoPerson(name, role, ids[mark], greeted)
}

export const convenor = person('Kim Ek', 'convenor', 'LB', true)
export const commenter = person('Robin Dahl', 'commenter', 'NS', true)
export const karlskrona = person('Sam Lind', 'editor', 'KK', true)
export const ronneby = person('Charlie Nyström', 'editor', 'RN')
export const region = person('Alex Berg', 'editor', 'LB', true)
export const olofstrom = person('Lo Åkesson', 'editor', 'OF')
export const solvesborg = person('Noa Wiklund', 'editor', 'SB')

export const people: readonly [DemoPerson, ...DemoPerson[]] = [
  convenor,
  karlskrona,
  region,
  commenter,
  person('Mika Holm', 'reader', 'RN', true),
  ronneby,
  person('Ellis Sjögren', 'editor', 'KH'),
  olofstrom,
  solvesborg,
]
