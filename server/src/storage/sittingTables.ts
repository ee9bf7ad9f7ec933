/** The table of who worked in what and when. */
export const sittingTables = [
  `create table sittings (
    "planId" text not null references plans, "recordId" text not null, "personId" text not null references people,
    "startedAt" text not null, "organisationId" text not null references organisations, "endedAt" text not null,
    primary key ("planId", "recordId", "personId", "startedAt"))`,
  `create index "sittingsByEnd" on sittings ("planId", "endedAt")`,
]
