/** Who read an agreement's discrepancy one way, and when, is the server's to say (V23). */
import type { Agreement, AgreementPart, CountyRegister, IsoDate, PersonId, RegisterChange } from '@samplan/shared/plan'
import { entryOf, sameData } from '@samplan/shared/rules'

interface Attestation {
  readonly by: PersonId
  readonly on: IsoDate
}

/** The change with the person and the day on every reading that the register does not hold yet. */
export function attested(change: RegisterChange, register: CountyRegister, attestation: Attestation): RegisterChange {
  if (change.type !== 'put' || change.kind !== 'agreement') return change
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
