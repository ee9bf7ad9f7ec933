/**
 * Why a transaction was made. The undo stack takes back its own person's edits by these, and everything that came over
 * the wire has an origin of its own.
 */
/** A change to what is there: set, move, bin, restore. Taken back by undo. */
export const editOrigin: unique symbol = Symbol('samplan edit')
/** A new record comes out of the bin that it was made in. Taken back by undo, which puts it there again. */
export const createOrigin: unique symbol = Symbol('samplan create')
/** A new record is made whole, in the bin. Never taken back: Yjs would empty it of what others wrote in it. */
export const prepareOrigin: unique symbol = Symbol('samplan prepare')
/** A record that was left as it was made is put away: undo forgets that it was made. */
export const dropOrigin: unique symbol = Symbol('samplan drop')
/** The server fills a new plan. */
export const seedOrigin: unique symbol = Symbol('samplan seed')
/** Words that went with a block that others took away are put back. Not on the undo stack itself. */
export const rescueOrigin: unique symbol = Symbol('samplan rescue')
/** After an undo: what it would have taken from others is put back. Not on the undo stack itself. */
export const repairOrigin: unique symbol = Symbol('samplan repair')
