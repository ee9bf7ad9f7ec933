import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonId } from '@samplan/shared/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overrides, planId, serveFolder } from './demoServer.ts'
import { samplan, samplanJson } from './samplanCommand.ts'

describe('verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-verify-'))
  const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')]
  let sha256: string

  /** Two frozen versions of the demo, exported. */
  beforeAll(async () => {
    const server = await serveFolder(folder)
    await server.makeDemo(server.url, 'blekinge')
    const convenor = { planId, personId: 'demo-person-kim-ek' as PersonId }
    const reasons = overrides
      .map((one) => one.split('='))
      .map(([findingId = '', reason = '']) => ({ findingId, reason }))
    const wish = { overrides: reasons, lateReason: 'Demon är från i dag.' }
    await server.commands.freezePlan(convenor, { ...wish, nextDraftReason: 'Nästa utkast' })
    const frozen = await server.commands.freezePlan(convenor, { ...wish, nextDraftReason: null })
    if (!frozen.ok) throw new Error(frozen.code)
    sha256 = frozen.value.sha256
    await samplanJson(folder, 'plan', 'export', planId, '--version', '1', '--out', first)
    await samplanJson(folder, 'plan', 'export', planId, '--out', second)
    await server.stop()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('[CL7] finds the exported bytes canonical, their hash, and the chain back to the first version', async () => {
    const args = ['verify', second, '--sha256', sha256.toUpperCase(), '--chain', folder]
    const verified = await samplanJson<object>('/nowhere', ...args)
    expect(verified).toMatchObject({ canonical: true, sha256, earlier: [{ file: first, previousSha256: null }] })
    const elsewhere = mkdtempSync(join(folder, 'empty-'))
    const broken = await samplan('/nowhere', 'verify', second, '--chain', elsewhere)
    expect(broken).toMatchObject({ code: 1, stdout: '' })
    expect(broken.stderr).toContain('The version before')
  })

  it.each<[string, (text: string) => string | Uint8Array, RegExp]>([
    ['nothing', (text) => text, /^$/],
    ['a letter', (text) => text.replace('Blekinge', 'Blekinga'), /has SHA-256 [0-9a-f]{64}, not/],
    ['a line feed at the end', (text) => `${text}\n`, /not in the canonical form/],
    ['a space', (text) => text.replace('{"content"', '{ "content"'), /not in the canonical form/],
    [
      'a number written otherwise',
      (text) => text.replace('{"content"', '{"a":1.0,"content"'),
      /not in the canonical form/,
    ],
    ['a key twice', (text) => text.replace('{"content"', '{"a":1,"a":1,"content"'), /not in the canonical form/],
    ['the order of keys', (text) => text.replace('{"content"', '{"x":1,"content"'), /not in the canonical form/],
    ['a mark before the text', (text) => `\uFEFF${text}`, /not JSON/],
    ['a byte that is no UTF-8', () => new Uint8Array([0x22, 0xff, 0x22]), /not JSON/],
  ])('[CL7] sees that somebody changed %s', async (_what, change, complaint) => {
    const file = join(folder, 'changed.json')
    writeFileSync(file, change(readFileSync(second, 'utf8')))
    const ended = await samplan('/nowhere', 'verify', file, '--sha256', sha256)
    expect(ended.stderr).toMatch(complaint)
    expect(ended.code).toBe(ended.stderr === '' ? 0 : 1)
    rmSync(file)
  })

  it('[CL7] says so when there is no file', async () => {
    const ended = await samplan('/nowhere', 'verify', join(folder, 'missing.json'))
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain('Cannot read')
  })
})
