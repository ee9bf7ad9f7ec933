/** All stores on one database, whichever it is. The openers differ only in the database that they hand over. */
import type { Transaction } from 'kysely'
import { createCommitmentStore } from './commitments.ts'
import { createDecisionStore } from './decisions.ts'
import { createEventStore } from './events.ts'
import { createHandInStore } from './handIns.ts'
import { createLinkStore } from './links.ts'
import { createLogStore } from './log.ts'
import { createPeopleStore } from './people.ts'
import { createPlanStore } from './plans.ts'
import { createProposalStore } from './proposals.ts'
import { createPublicationStore } from './publications.ts'
import { createRecoveryCopyStore } from './recoveryCopies.ts'
import { createRegisterStore } from './registers.ts'
import { createRoundStore } from './rounds.ts'
import type { Database, Schema } from './schema.ts'
import type { Storage, Stores } from './storage.ts'
import { createSuccessionStore } from './successions.ts'
import { createThreadStore } from './threads.ts'
import { createVersionStore } from './versions.ts'
import { createWorkshopStore } from './workshops.ts'

export function createStores(database: Database): Stores & Pick<Storage, 'together'> {
  return {
    ...storesOn(database),
    together: (task) => database.write((trx) => task(storesOn(within(database, trx)))),
  }
}

/** The same database inside a transaction that has begun: what is done is part of it, and shares its end. */
function within({ locking, withinWrite }: Database, trx: Transaction<Schema>): Database {
  return { queries: trx, write: (task) => task(trx), read: (task) => task(trx), locking, withinWrite }
}

function storesOn(database: Database): Stores {
  return {
    people: createPeopleStore(database),
    registers: createRegisterStore(database),
    plans: createPlanStore(database),
    log: createLogStore(database),
    threads: createThreadStore(database),
    commitments: createCommitmentStore(database),
    versions: createVersionStore(database),
    recoveryCopies: createRecoveryCopyStore(database),
    events: createEventStore(database),
    links: createLinkStore(database),
    rounds: createRoundStore(database),
    publications: createPublicationStore(database),
    handIns: createHandInStore(database),
    decisions: createDecisionStore(database),
    successions: createSuccessionStore(database),
    workshops: createWorkshopStore(database),
    proposals: createProposalStore(database),
  }
}
