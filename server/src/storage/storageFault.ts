/**
 * The database cannot answer now: it is gone, restarting, full, or waited for in vain. What was asked for has not
 * happened, or cannot be known to have happened, and the same request may succeed later.
 */
export class StorageFault extends Error {}

/** Another server has the database. Waiting may help, going on beside it would not. */
export class DatabaseInUse extends StorageFault {}
