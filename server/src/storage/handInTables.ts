/** Frozen versions that were handed in; part of `migrations.ts`. What was recorded before stands in the event log. */
export const handInTables = [
  `create table "handIns" (
    "planId" text not null references plans, number integer not null, "handedInOn" text not null, recipient text not null,
    "recordedBy" text not null references people, "recordedFor" text not null references organisations,
    "recordedAt" text not null, primary key ("planId", number),
    foreign key ("planId", number) references versions ("planId", number))`,
]
