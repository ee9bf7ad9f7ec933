/**
 * The tables in SQL that SQLite and PostgreSQL both understand. A migration that has been released never changes;
 * what comes later is a new entry.
 */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { commitmentTables } from './commitments.ts'
import { decisionTables } from './decisionTables.ts'
import { handInTables } from './handInTables.ts'
import { linkTables } from './linkTables.ts'
import { proposalTables } from './proposalTables.ts'
import { publicationTables } from './publicationTables.ts'
import { roundTables } from './roundTables.ts'
import { sittingTables } from './sittingTables.ts'
import { successionTables } from './successionTables.ts'
import { workshopTables } from './workshopTables.ts'

/** Where the databases' words differ. */
export interface ColumnTypes {
  readonly bytes: 'blob' | 'bytea'
}

export function migrations(types: ColumnTypes): Record<string, Migration> {
  return {
    '0001-first': migration([...people, ...registers, ...plans, ...log(types), ...comments, ...kept(types)]),
    '0002-register-in-full': migration(registerInFull),
    '0003-register-changes': migration(registerChanges),
    '0004-commitments': migration(commitmentTables),
    '0005-linked-plans': migration(linkTables),
    '0006-consultation-rounds': migration(roundTables),
    '0007-sittings': migration(sittingTables),
    '0008-workshops': migration(workshopTables),
    '0009-publications': migration(publicationTables),
    '0010-hand-ins': migration(handInTables),
    '0011-decisions': migration(decisionTables),
    '0012-proposals': migration(proposalTables),
    '0013-successions': migration(successionTables),
  }
}

function migration(statements: readonly string[]): Migration {
  return {
    up: async (queries) => {
      for (const statement of statements) await sql.raw(statement).execute(queries)
    },
  }
}

const people = [
  `create table people (id text primary key, name text not null, email text unique, "addedAt" text not null)`,
  `create table "signInLinks" (
    "tokenHash" text primary key, "personId" text not null references people, "expiresAt" text not null)`,
  `create table sessions (
    "tokenHash" text primary key, "personId" text not null references people,
    "startedAt" text not null, "expiresAt" text not null)`,
]

const registers = [
  `create table counties (id text primary key, name text not null, number integer not null)`,
  `create table organisations (
    id text primary key, "countyId" text not null references counties, place integer not null, name text not null,
    "shortName" text not null, kind text not null, mark text not null, hue integer not null, code text,
    "notTakingPartReason" text)`,
  `create table agreements (
    id text primary key, "countyId" text not null references counties, year integer not null, title text not null,
    "reportDue" text not null, "focusAreas" text not null, "grantLines" text not null)`,
  `create table grants (
    id text primary key, "countyId" text not null references counties,
    "organisationId" text not null references organisations, "grantLineId" text not null,
    "amountOre" bigint not null, example integer not null)`,
]

/** Columns for what the register grew by. What older rows lack reads as nothing said; boards of those who govern decide. */
const registerInFull = [
  `alter table counties add column parts text not null default '{}'`,
  `alter table organisations add column "takesPart" integer not null default 1`,
  `alter table organisations add column decides integer not null default 0`,
  `update organisations set decides = 1 where kind in ('municipality', 'region')`,
  `alter table organisations add column populations text not null default '[]'`,
  `alter table organisations add column "areaIds" text not null default '[]'`,
  `alter table agreements add column details text not null default '{}'`,
  `alter table grants add column "requestedOre" bigint`,
  `alter table grants add column "invoicedOre" bigint`,
  `alter table grants add column "paidOre" bigint`,
  `alter table grants add column decision text`,
]

const registerChanges = [
  `create table "registerChanges" (
    "countyId" text not null references counties, number integer not null, kind text not null, "entryId" text not null,
    before text, after text, place integer not null, undoes integer, "personId" text not null references people,
    "organisationId" text not null references organisations, at text not null, primary key ("countyId", number))`,
  `create table "planUses" (
    "planId" text primary key references plans, position integer not null, use text not null)`,
]

const plans = [
  `create table plans (
    id text primary key, "countyId" text not null references counties, "agreementId" text not null references agreements,
    title text not null, kind text not null, status text not null, "periodStart" integer not null,
    "periodEnd" integer not null, draft integer not null, epoch integer not null, generation integer not null,
    position integer not null, "changedAt" text not null)`,
  `create table participants (
    "planId" text not null references plans, "personId" text not null references people,
    "organisationId" text not null references organisations, role text not null, "addedAt" text not null,
    "leftAt" text, primary key ("planId", "personId"))`,
  `create index "participantsByPerson" on participants ("personId")`,
  `create table invitations (
    id text primary key, "planId" text not null references plans,
    "organisationId" text not null references organisations, role text not null, email text,
    "createdAt" text not null, "expiresAt" text not null, "tokenHash" text not null unique)`,
]

const log = ({ bytes }: ColumnTypes) => [
  `create table log (
    "planId" text not null references plans, position integer not null, epoch integer not null,
    "personId" text not null references people, "organisationId" text not null references organisations,
    bytes ${bytes} not null, sha256 text not null, at text not null, "retiredAt" text,
    primary key ("planId", position))`,
  `create table claims (
    "planId" text not null references plans, epoch integer not null, "clientId" bigint not null,
    "personId" text not null references people, "organisationId" text not null references organisations,
    primary key ("planId", epoch, "clientId"))`,
  `create table "lastChanges" (
    "planId" text not null references plans, "recordId" text not null,
    "organisationId" text not null references organisations, at text not null, primary key ("planId", "recordId"))`,
  `create table snapshots (
    "planId" text not null references plans, position integer not null, state ${bytes} not null,
    sha256 text not null, at text not null, primary key ("planId", position))`,
]

const comments = [
  `create table threads (
    id text primary key, "planId" text not null references plans, place integer not null, kind text not null,
    anchor text not null, outcome text, reason text, "answeredBy" text references people,
    "answeredFor" text references organisations, "answeredAt" text, unique ("planId", place))`,
  `create table comments (
    id text primary key, "threadId" text not null references threads, place integer not null,
    "personId" text not null references people, "organisationId" text not null references organisations,
    body text not null, at text not null, unique ("threadId", place))`,
]

const kept = ({ bytes }: ColumnTypes) => [
  `create table versions (
    "planId" text not null references plans, number integer not null, draft integer not null, epoch integer not null,
    position integer not null, "canonicalJson" ${bytes} not null, state ${bytes} not null, sha256 text not null,
    "previousSha256" text, "personId" text not null references people,
    "organisationId" text not null references organisations, at text not null, primary key ("planId", number))`,
  `create table "recoveryCopies" (
    id text primary key, "planId" text not null references plans, "personId" text not null references people,
    "organisationId" text not null references organisations, reason text not null, draft integer not null,
    epoch integer not null, at text not null, texts text not null, bytes ${bytes} not null)`,
  `create index "recoveryCopiesByPlan" on "recoveryCopies" ("planId", "personId")`,
  `create table events (
    "planId" text not null references plans, number integer not null, "personId" text not null references people,
    "organisationId" text references organisations, kind text not null, data text not null, at text not null,
    sha256 text not null, primary key ("planId", number))`,
]
