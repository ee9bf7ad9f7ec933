/** Tables of the consultation rounds and of what is said of a plan's statistics; part of `migrations.ts`. */
export const roundTables = [
  `create table rounds (
    id text primary key, "planId" text not null references plans, place integer not null, name text not null,
    kind text not null, "start" text not null, "end" text not null, position integer not null,
    "openedBy" text not null references people, "openedFor" text not null references organisations,
    "openedAt" text not null, "closedBy" text references people, "closedFor" text references organisations,
    "closedAt" text, unique ("planId", place))`,
  `create table "roundInvitations" (
    "roundId" text not null references rounds, "organisationId" text not null references organisations,
    place integer not null, primary key ("roundId", "organisationId"))`,
  `create table statements (
    id text primary key, "roundId" text not null references rounds, place integer not null,
    "organisationId" text not null references organisations, "receivedOn" text not null, channel text not null,
    text text not null, "recordedBy" text not null references people,
    "recordedFor" text not null references organisations, "recordedAt" text not null, unique ("roundId", place))`,
  `create table statistics (
    "planId" text primary key references plans, "splitBySex" integer not null, reason text not null,
    "statedBy" text not null references people, "statedFor" text not null references organisations,
    "statedAt" text not null)`,
]
