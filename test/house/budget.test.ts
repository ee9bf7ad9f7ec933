/** What a browser has to fetch, measured in the build: `pnpm test` builds the client first. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { clientDir } from '../support/planWindow.ts'

const assets = join(clientDir, 'assets')
const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'))

function source(script: string): string {
  return readFileSync(join(assets, script), 'utf8')
}

/** Chunks by the name of the module they were made for. */
function chunk(name: string): string {
  const found = scripts.filter((file) => file.startsWith(`${name}-`))
  if (found.length !== 1 || !found[0]) throw new Error(`The build has ${found.length} chunks named ${name}`)
  return found[0]
}

/** A chunk and all that it cannot start without. */
function withImports(script: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(script)) return seen
  seen.add(script)
  for (const [, imported = ''] of source(script).matchAll(/(?:import|from) ?"\.\/([^"]+\.js)"/g))
    withImports(imported, seen)
  return seen
}

function allOf(...names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => [...withImports(chunk(name))]))]
}

function kilobytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(source(file)).length, 0) / 1_000
}

function holding(files: readonly string[], mark: string): readonly string[] {
  return files.filter((file) => source(file).includes(mark))
}

/** Words that only these libraries' own code holds. */
const marks = {
  yjs: 'Yjs was already imported',
  editor: 'ProseMirror-',
  collections: 'outside a collection',
  dragging: 'draggable',
} as const

const first = allOf('index', 'sv', 'PlanPage')
const whole = [...new Set([...first, ...allOf('OpenPlan', 'LiveText', 'AccountMenuParts')])]

describe('what a browser fetches', () => {
  it('[HO10] the plan’s text needs less than 150 kB of script, without Yjs, editor or collections', () => {
    expect(kilobytes(first)).toBeLessThan(150)
    expect([marks.yjs, marks.editor, marks.collections].flatMap((mark) => holding(first, mark))).toEqual([])
    // The marks are words that these libraries still hold: the same question finds them where they belong.
    for (const mark of Object.values(marks)) expect(holding(scripts, mark)).not.toEqual([])
  })

  it('[HO10] the whole plan page needs less than 430 kB of script', () => {
    expect(kilobytes(whole)).toBeLessThan(430)
  })

  it('[HO10] dragging, the freeze dialogue and the money’s charts come when they are wanted', () => {
    for (const name of ['adapter', 'OpenFreezePanel', 'MoneyPage']) expect(whole).not.toContain(chunk(name))
  })
})
