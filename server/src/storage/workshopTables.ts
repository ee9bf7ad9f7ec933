/** The tables of workshops, for `migrations.ts`. */

/** `openIn` is the plan's id while a workshop is open: a plan has one at a time, whoever asks. */
export const workshopTables = [
  `create table workshops (
    id text primary key, "planId" text not null references plans, number integer not null, code text unique,
    "openIn" text unique, "openedBy" text not null references people,
    "openedFor" text not null references organisations, "openedAt" text not null, "closesAt" text not null,
    "closedAt" text, board text not null)`,
  `create index "workshopsByPlan" on workshops ("planId")`,
  `create table "workshopGuests" (
    "workshopId" text not null references workshops, "planId" text not null references plans,
    "personId" text not null references people, "organisationId" text not null references organisations,
    state text not null, "askedAt" text not null, "decidedBy" text references people, "decidedAt" text,
    primary key ("workshopId", "personId"))`,
  `create index "workshopGuestsByPlan" on "workshopGuests" ("planId", "personId")`,
  `create table "workshopBallots" (
    "workshopId" text not null references workshops, "voteId" text not null,
    "personId" text not null references people, "organisationId" text not null references organisations,
    standing text not null, option integer not null, at text not null, "confirmedBy" text references people,
    "confirmedAt" text, primary key ("voteId", "personId"))`,
  `create index "workshopBallotsByWorkshop" on "workshopBallots" ("workshopId")`,
  `create table "guestSpells" (
    "planId" text not null references plans, "personId" text not null references people,
    "workshopId" text not null references workshops, "admittedBy" text not null references people,
    "startedAt" text not null, "endedAt" text, primary key ("planId", "personId", "startedAt"))`,
]
