/**
 * What was imported into a consultation, and the proposals of it; part of `migrations.ts`. The rejects stand with their
 * import, which keeps its counts when it is taken back and loses its words.
 */
export const proposalTables = [
  `create table "proposalImports" (
    "planId" text not null references plans, number integer not null, "roundId" text not null references rounds,
    name text not null, sha256 text not null, bytes integer not null, "rowsIn" integer not null,
    "proposalCount" integer not null, "rejectCount" integer not null, rejects text not null,
    "importedBy" text not null references people, "importedFor" text not null references organisations,
    "importedAt" text not null, "takenBackBy" text references people,
    "takenBackFor" text references organisations, "takenBackAt" text, primary key ("planId", number))`,
  `create table proposals (
    id text primary key, "planId" text not null, "importNumber" integer not null, "row" integer not null,
    "organisationId" text references organisations, sender text not null, "focusAreaId" text, "focusWord" text not null,
    text text not null, motive text not null, others text not null, outcome text, reason text, "recordId" text,
    "answeredBy" text references people, "answeredFor" text references organisations, "answeredAt" text,
    unique ("planId", "importNumber", "row"),
    foreign key ("planId", "importNumber") references "proposalImports" ("planId", number))`,
]
