/** What was said of boards' decisions, entry by entry; part of `migrations.ts` and `schema.ts`. */
import type { IsoInstant, OrganisationId, PersonId, PlanId } from '@samplan/shared/plan'

export const decisionTables = [
  `create table decisions (
    "planId" text not null references plans, number integer not null, version integer not null,
    "versionSha256" text not null, "organisationId" text not null references organisations, said text not null,
    "recordedBy" text not null references people, "recordedFor" text not null references organisations,
    "recordedAt" text not null, primary key ("planId", number),
    foreign key ("planId", version) references versions ("planId", number))`,
]

export interface DecisionRow {
  planId: PlanId
  number: number
  version: number
  versionSha256: string
  organisationId: OrganisationId
  /** JSON of a `DecisionSaid`. */
  said: string
  recordedBy: PersonId
  recordedFor: OrganisationId
  recordedAt: IsoInstant
}
