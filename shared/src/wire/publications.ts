/** A frozen version that everybody may read at an address of its own, until it is withdrawn. */
import type { IsoInstant, PlanId, PublicationId } from '../plan/index.ts'
import type { Act } from './consultation.ts'
import type { PublicDecision } from './decisions.ts'

export interface Publication {
  /** Part of its address, `/public/<id>`. A version that is published again gets another one. */
  readonly id: PublicationId
  readonly planId: PlanId
  readonly number: number
  readonly published: Act
}

/** What whoever is not signed in is told beside the version's bytes: no comments, and nobody's name. */
export interface PublicVersion {
  readonly number: number
  readonly sha256: string
  readonly madeAt: IsoInstant
  readonly publishedAt: IsoInstant
  readonly bytes: number
  /** Decisions that stand on this version, and how many organisations decide. */
  readonly decided: readonly PublicDecision[]
  readonly deciding: number
}
