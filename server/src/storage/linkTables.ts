/** Tables of linked plans: whose each is and which it carries out, and what each brings into its family. */
export const linkTables = [
  `create table "planLinks" (
    "planId" text primary key references plans, "organisationId" text references organisations,
    "parentId" text references plans, "parentVersion" integer,
    foreign key ("parentId", "parentVersion") references versions ("planId", number))`,
  `create index "planLinksByParent" on "planLinks" ("parentId")`,
  `create table "planShares" (
    "planId" text primary key references plans, position integer not null, share text not null)`,
]
