import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** What the editor's own Yjs transactions are marked with; undo takes back those. */
export const textOrigins: ReadonlySet<unknown> = new Set([ySyncPluginKey])
