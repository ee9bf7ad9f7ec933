import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources, roomOf, type Source, targetRoom } from './sources.ts'

/**
 * Who may import whom. What is not listed is an error, `import type` too; within a room everything may be imported. `*`
 * stands for every room of the package.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'shared/plan': [],
  'shared/rules': ['shared/plan'],
  'shared/doc': ['shared/plan'],
  'shared/wire': ['shared/plan'],
  'shared/text': ['shared/plan', 'shared/rules', 'shared/wire'],
  'server/storage': ['shared/*'],
  'server/spreadsheet': ['shared/*'],
  'server/sync': ['server/auth', 'server/storage', 'shared/*'],
  'server/commands': ['server/sync', 'server/storage', 'server/spreadsheet', 'shared/*'],
  'server/export': ['shared/*'],
  'server/auth': ['server/storage', 'shared/*'],
  'server/http': ['server/commands', 'server/auth', 'server/export', 'server/storage', 'shared/*'],
  'server/cli': ['server/commands', 'server/storage', 'shared/*', 'server/server', 'server/settings', 'server/system'],
  'server/demo': ['server/commands', 'server/storage', 'shared/*'],
  'server/settings': [],
  'server/system': [],
  'server/server': ['server/*', 'shared/*'],
  'server/main': ['server/*', 'shared/*'],
  'client/editor': ['shared/*'],
  'client/sync': ['shared/*'],
  'client/style': ['shared/*'],
  'client/plan': ['client/editor', 'client/sync', 'client/style', 'shared/*'],
  'client/comments': ['client/editor', 'client/sync', 'client/style', 'shared/*'],
  'client/commitments': ['client/sync', 'client/style', 'shared/*'],
  'client/decisions': ['client/sync', 'client/style', 'shared/*'],
  'client/versions': ['client/editor', 'client/sync', 'client/style', 'shared/*'],
  'client/money': ['client/versions', 'client/sync', 'client/style', 'shared/*'],
  'client/family': ['client/money', 'client/versions', 'client/sync', 'client/style', 'shared/*'],
  'client/succession': ['client/money', 'client/versions', 'client/style', 'shared/*'],
  'client/register': ['client/api', 'client/style', 'shared/*'],
  'client/workshop': ['client/sync', 'client/style', 'shared/*'],
  'client/pages': ['client/*', 'shared/*'],
  'client/api': ['server/http', 'shared/*'],
  'client/main': ['client/*', 'shared/*'],
}

const sources = readSources('client/src', 'server/src', 'shared/src')

function isAllowed(from: string, to: string): boolean {
  if (from === to) return true
  const allowed = mayImport[from] ?? []
  return allowed.includes(to) || allowed.includes(`${to.split('/')[0]}/*`)
}

describe('imports', () => {
  it('[HO1] each room imports only the rooms that the table allows', () => {
    const breaches = sources.flatMap((source) => {
      const from = roomOf(source.path)
      if (!(from in mayImport)) return [`${source.path}: the table has no room ${from}`]
      return source.imports
        .map((specifier) => targetRoom(source, specifier))
        .filter((to) => to !== null && !isAllowed(from, to))
        .map((to) => `${source.path} imports ${to}`)
    })
    expect(breaches).toEqual([])
  })

  it('[HO1] sees an import that the table forbids', () => {
    const source: Source = { path: 'shared/src/plan/ids.ts', text: '', imports: ['../rules/index.ts'] }
    expect(isAllowed(roomOf(source.path), targetRoom(source, '../rules/index.ts') ?? '')).toBe(false)
  })

  it('[HO2] no file imports itself by a detour', () => {
    expect(findCycle(sources)).toBeNull()
    const a: Source = { path: 'a/src/x/a.ts', text: '', imports: ['./b.ts'] }
    const b: Source = { path: 'a/src/x/b.ts', text: '', imports: ['./a.ts'] }
    expect(findCycle([a, b])).not.toBeNull()
  })
})

/** The first chain of files that leads back to its start, or null. */
function findCycle(files: readonly Source[]): readonly string[] | null {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    const file = byPath.get(path)
    if (!file || done.has(path)) return null
    for (const specifier of file.imports.filter((name) => name.startsWith('.'))) {
      const cycle = visit(normalize(join(dirname(path), specifier)), [...trail, path])
      if (cycle) return cycle
    }
    done.add(path)
    return null
  }
  for (const file of files) {
    const cycle = visit(file.path, [])
    if (cycle) return cycle
  }
  return null
}
