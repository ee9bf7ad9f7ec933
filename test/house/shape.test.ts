import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources, root } from './sources.ts'

const sources = readSources('client/src', 'server/src', 'shared/src')

describe('the shape of the house', () => {
  it('[HO3] no source file is longer than 350 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 351).map(({ path }) => path)
    expect(long).toEqual([])
  })

  it('[HO4] nothing grows at the top but the agreed entries', () => {
    const agreed = ['client', 'server', 'shared', 'test', 'package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml']
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
    const top = new Set(tracked.map((path) => path.split('/')[0] ?? '').filter((name) => !name.startsWith('.')))
    expect([...top].filter((name) => ![...agreed, 'tsconfig.base.json', 'README.md'].includes(name))).toEqual([])
  })

  it('[HO5] there is exactly one copy of yjs, lib0 and y-protocols', () => {
    const store = readdirSync(join(root, 'node_modules/.pnpm'))
    for (const name of ['yjs', 'lib0', 'y-protocols', 'react', 'zod']) {
      expect({ name, copies: store.filter((entry) => entry.startsWith(`${name}@`)).length }).toEqual({
        name,
        copies: 1,
      })
    }
  })

  it('[HO6] every test title begins with the number of a rule in SPEC.md', () => {
    const spec = readFileSync(join(root, 'test/SPEC.md'), 'utf8')
    const rules = new Set([...spec.matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map((match) => match[1]))
    const titles = readSources('test')
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^\s*(?:it|test)(?:\.each\([\s\S]*?\))?(?:\.\w+)?\(\s*['"`]([^'"`]*)/gm)].map((match) => ({
          path,
          title: match[1] ?? '',
        })),
      )
    const untitled = titles.filter(({ title }) => !rules.has(/^\[([A-Z]{2}\d+)\]/.exec(title)?.[1] ?? ''))
    expect(titles.length).toBeGreaterThan(10)
    expect(untitled).toEqual([])
  })

  it('[HO7] sources name no clock and no chance outside the composition roots', () => {
    const roots = /^(server\/src\/system|client\/src\/main)\.tsx?$/
    const breaches = sources
      .filter(({ path }) => !roots.test(path))
      .filter(({ text }) => /Date\.now\(\)|new Date\(\)|Math\.random\(/.test(text.replace(/^\s*(\/\/|\*).*$/gm, '')))
    expect(breaches.map(({ path }) => path)).toEqual([])
  })

  it('[HO9] hazards are cited by numbers that stand in SPEC.md', () => {
    const spec = readFileSync(join(root, 'test/SPEC.md'), 'utf8')
    const told = new Set([...spec.matchAll(/^\| (E\d+) +\|/gm)].map((match) => match[1]))
    const cited = sources.flatMap(({ text }) =>
      [...text.matchAll(/\((E\d+(?:, E\d+)*)\)/g)].flatMap((match) => (match[1] ?? '').split(', ')),
    )
    expect(cited.length).toBeGreaterThan(10)
    expect(cited.filter((number) => !told.has(number))).toEqual([])
  })

  it('[HO8] the files of a keystroke’s way are there and say which step they are', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const rows = [...readme.matchAll(/^\| (\d) +\| (`.*?`) +\|/gm)]
    expect(rows.map(([, step]) => Number(step))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const [, step = '', files = ''] of rows) {
      for (const [, path = ''] of files.matchAll(/`([^`]+)`/g)) {
        const header = readFileSync(join(root, path), 'utf8').split('\n').slice(0, 3).join('\n')
        const steps = /Steps? (\d)(?: and (\d))? o[fn] a keystroke/.exec(header)?.slice(1) ?? []
        expect({ path, steps }).toEqual({ path, steps: expect.arrayContaining([step]) })
      }
    }
  })
})
