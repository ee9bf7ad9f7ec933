/** Setting values: choices, registers, sets. Each is a step of its own for undo. */
import {
  type ChoiceField,
  type ChoiceValue,
  type IdOf,
  type RegisterKey,
  type RegisterValue,
  type SetKind,
  type SetMembers,
  type SetName,
  setMember,
  setRegister,
  setScalar,
} from '@samplan/shared/doc'
import type { RecordKind } from '@samplan/shared/plan'
import type { ActsNeeds } from './actsNeeds.ts'

export interface SetActs {
  setScalar<K extends RecordKind, F extends ChoiceField<K>>(
    kind: K,
    id: IdOf<K>,
    field: F,
    value: ChoiceValue<K, F>,
  ): void
  setRegister<K extends RecordKind, F extends RegisterKey<K>>(
    kind: K,
    id: IdOf<K>,
    field: F,
    value: RegisterValue<K, F> | null,
  ): void
  setMember<K extends SetKind>(kind: K, id: IdOf<K>, set: SetName<K>, member: SetMembers[SetName<K>], on: boolean): void
}

export function createSetActs({ session }: ActsNeeds): SetActs {
  const { doc } = session
  return {
    setScalar: (kind, id, field, value) => setScalar(doc, kind, id, field, value),
    setRegister: (kind, id, field, value) => setRegister(doc, kind, id, field, value),
    setMember: (kind, id, set, member, on) => setMember(doc, kind, id, set, member, on),
  }
}
