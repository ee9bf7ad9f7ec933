/** A frozen version that was handed in to whom the agreement names: what the conditions of grants go by, with its day. */
import type { IsoDate, PlanId } from '../plan/index.ts'
import type { Act } from './consultation.ts'

/** What the convenor says of it. */
export interface NewHandIn {
  /** The day, in Stockholm; not before the version was frozen, and not after today. */
  readonly on: IsoDate
  /** To whom, in one line. */
  readonly to: string
}

export const maxRecipientLength = 200

/** Of each version there is one; who is told something wrong says it again. */
export interface HandIn extends NewHandIn {
  readonly planId: PlanId
  readonly number: number
  readonly recorded: Act
}
