/** Who read an agreement's discrepancy one way (V23) or replaced a distribution, and when, is the server's to say. */
import type { Agreement, AgreementPart, CountyRegister, IsoDate, PersonId, RegisterChange } from '@samplan/shared/plan'
import { entryOf, sameData } from '@samplan/shared/rules'
import { attestedDistribution } from './attestedDistribution.ts'

interface Attestation {
  readonly by: PersonId
  readonly on: IsoDate
}

/** The change with the person and the day on everything that the register does not hold yet. */
export function attested(change: RegisterChange, register: CountyRegister, attestation: Attestation): RegisterChange {
  if (change.type !== 'put') return change
  if (change.kind === 'distribution') {
    return { ...change, entry: attestedDistribution(change.entry, register, attestation) }
  }
  if (change.kind !== 'agreement') return change
  const before = entryOf(register, { kind: 'agreement', id: change.entry.id }) as Agreement | null
  const parts = change.entry.parts.map((part) => attestedPart(part, before?.parts ?? [], attestation))
  return { ...change, entry: { ...change.entry, parts } }
}

function attestedPart(part: AgreementPart, before: readonly AgreementPart[], { by, on }: Attestation): AgreementPart {
  const { name, reading } = part
  if (reading === null) return part
  const stood = before.find((one) => one.name === name)?.reading
  if (stood && (sameData(stood, reading) || stood.reason === reading.reason)) return { ...part, reading: stood }
  return { ...part, reading: { ...reading, personId: by, recordedOn: on } }
}
