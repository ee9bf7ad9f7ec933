/** Reads the project's own sources and what they import. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Source {
  /** Path from the project's root: `server/src/sync/room.ts`. */
  readonly path: string
  readonly text: string
  /** What it imports, as written. */
  readonly imports: readonly string[]
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\('([^']+)'\)/g

/** Every TypeScript file below the given folders, tracked or new, except what git ignores. */
export function readSources(...folders: string[]): readonly Source[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && existsSync(join(root, path)))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const imports = [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
      return { path, text, imports }
    })
}

/**
 * The room an import leads to: `server/sync`, `shared/plan`, `client/pages`; files at the top of a package have the
 * package's name and their own (`server/main`). Null for libraries and style sheets.
 */
export function targetRoom(source: Source, specifier: string): string | null {
  if (specifier.startsWith('@samplan/')) {
    const [, name = '', entry = ''] = specifier.split('/')
    return name === 'server' ? `server/${entry === 'api' ? 'http' : entry}` : `${name}/${entry}`
  }
  if (!specifier.startsWith('.') || /\.(css|svg|woff2)(\?.*)?$/.test(specifier)) return null
  return roomOf(normalize(join(dirname(source.path), specifier)))
}

/** The room a file stands in. */
export function roomOf(path: string): string {
  const [name = '', , folder = ''] = path.split('/')
  return `${name}/${folder.replace(/\.tsx?$/, '')}`
}
