/** What the editor's own Yjs transactions are marked with; undo takes back those. */
export const textOrigin: unique symbol = Symbol('samplan text')

export const textOrigins: ReadonlySet<unknown> = new Set([textOrigin])
