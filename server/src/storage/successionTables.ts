/**
 * Plans that were made from a frozen version of another one; part of `migrations.ts`. A row is written with its plan and
 * never changes: `origins` is JSON, by the id of a record the one in the version that it comes from.
 */
export const successionTables = [
  `create table successions (
    "planId" text primary key references plans, "predecessorId" text not null references plans, number integer not null,
    wish text not null, terms text not null, origins text not null, "madeAt" text not null,
    foreign key ("predecessorId", number) references versions ("planId", number))`,
  `create index "successionsByPredecessor" on successions ("predecessorId")`,
]
