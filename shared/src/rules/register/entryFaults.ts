/** What is wrong with one entry of a register: in its own fields, and against what it refers to. */
import type { CountyRegister, RegisterKind } from '../../plan/index.ts'
import { agreementFaults } from './agreementFaults.ts'
import { groupFaults, milestoneFaults } from './countyFaults.ts'
import { distributionFaults } from './distributionFaults.ts'
import { type Faults, fault, maxEntries, none, ownId } from './fieldFaults.ts'
import type { Known } from './known.ts'
import { countyShareFaults, grantFaults, keyFaults, potFaults } from './moneyFaults.ts'
import { collaborationAreaFaults, organisationFaults } from './organisationFaults.ts'
import { type AnyEntry, entriesOf } from './parts.ts'

type Look = (entry: never, known: Known) => Faults

const looks = {
  organisation: organisationFaults,
  collaborationArea: collaborationAreaFaults,
  agreement: agreementFaults,
  key: keyFaults,
  distribution: distributionFaults,
  grant: grantFaults,
  pot: potFaults,
  countyShare: countyShareFaults,
  group: groupFaults,
  milestone: milestoneFaults,
} as const satisfies Record<RegisterKind, Look>

/** None where the entry can stand in the register that `known` was looked up in. */
export function entryFaults(kind: RegisterKind, entry: AnyEntry, known: Known): Faults {
  const look: Look = looks[kind]
  return [...ownId('id', entry.id), ...crowding(kind, known.register), ...look(entry as never, known)]
}

function crowding(kind: RegisterKind, register: CountyRegister): Faults {
  return entriesOf(register, kind).length > maxEntries ? fault('', 'too-many') : none
}
