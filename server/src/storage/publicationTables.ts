/** Published versions; part of `migrations.ts`. Of one version there is one publication at a time. */
export const publicationTables = [
  `create table publications (
    id text primary key, "planId" text not null references plans, number integer not null,
    "publishedBy" text not null references people, "publishedFor" text not null references organisations,
    "publishedAt" text not null, "withdrawnAt" text,
    foreign key ("planId", number) references versions ("planId", number))`,
  `create unique index "publishedOnce" on publications ("planId", number) where "withdrawnAt" is null`,
]
