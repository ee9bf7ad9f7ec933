/**
 * The client as it might have been before some of what a text may hold was thought of: built from its own source, with
 * that taken out of the lists of nodes and marks.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const root = fileURLToPath(new URL('../../client/', import.meta.url))

/** By the end of a file's path: what stood there, and what stood there before it. */
type Changes = Readonly<Record<string, readonly (readonly [now: string, before: string])[]>>

/** Without sources and quotations. */
export const withoutSourcesAndQuotations: Changes = {
  'shared/src/plan/richText.ts': [
    [`['bold', 'italic', 'link', 'source']`, `['bold', 'italic', 'link']`],
    [`'listItem', 'blockquote']`, `'listItem']`],
  ],
  'client/src/editor/textSchema.ts': [
    [`    SourceMark,\n`, ''],
    [`    Blockquote.extend({ content: 'block*' }),\n`, ''],
  ],
}

/** And with nothing that asks before the editor is bound to a text: the editor as its library has it. */
export const withoutGuard: Changes = {
  ...withoutSourcesAndQuotations,
  'client/src/editor/fitsSchema.ts': [
    [`Y.XmlFragment): boolean {\n`, 'Y.XmlFragment): boolean {\n  if (fragment) return true\n'],
  ],
}

/** Builds it into a folder that a server can serve. */
export async function buildOlderClient(changes: Changes, outDir: string): Promise<void> {
  const made = new Set<string>()
  const older: Plugin = {
    name: 'older-client',
    enforce: 'pre',
    load(id) {
      const file = Object.keys(changes).find((name) => id.endsWith(name))
      if (file === undefined) return null
      made.add(file)
      return (changes[file] ?? []).reduce(
        (code, [now, before]) => {
          if (!code.includes(now)) throw new Error(`${file} no longer has ${now}`)
          return code.replace(now, before)
        },
        readFileSync(id, 'utf8'),
      )
    },
  }
  await build({ root, logLevel: 'error', plugins: [older], build: { outDir, emptyOutDir: true } })
  if (made.size !== Object.keys(changes).length) throw new Error(`Only ${[...made]} took part in the build`)
}
