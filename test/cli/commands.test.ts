import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFolder, openSqlite } from '@samplan/server/storage'
import type { PersonId } from '@samplan/shared/plan'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { overrides, planId, serveFolder } from './demoServer.ts'
import { samplan, samplanJson } from './samplanCommand.ts'

const freezing = [
  'freeze',
  planId,
  '--late',
  'Demon är från i dag.',
  ...overrides.flatMap((one) => ['--override', one]),
]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const serve = () => serveFolder(folder)

describe('the command line', () => {
  it('[CL4] with --json says one object on standard output, and complains on standard error', async () => {
    const made = await samplan(folder, 'demo', '--json')
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(made.stdout).links).toHaveLength(5)
    const refused = await samplan(folder, 'freeze', planId, '--json')
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^freeze-blocked: .*V08\/no-responsible/)
  })

  it.each([
    [[]],
    [['dance']],
    [['plan']],
    [['backup']],
    [['demo', 'twice']],
    [['plan', 'list', '--loud']],
    [['plan', 'create', '--by', 'x']],
    [['sign-in-link', 'kim.ek@example.org', '--hours', 'many']],
    [['freeze', planId, '--override', 'V06']],
    [['verify', 'x.json', '--sha256', 'abc']],
  ])('[CL4] wrong usage ends with 2: %j', async (args) => {
    const ended = await samplan(folder, ...args)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('Usage')
    expect(readdirSync(folder)).toEqual([])
  })

  it('[CL4] does not make a data folder by mistake', async () => {
    expect(await samplan(folder, 'plan', 'list')).toMatchObject({ code: 1, stdout: '' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('[CL4] a command that cannot be done says why in one line of words, not in a trace', async () => {
    await samplanJson(folder, 'demo')
    const nowhere = await samplan(folder, 'backup', join(folder, 'no-such-folder', 'copy.sqlite'))
    expect(nowhere).toMatchObject({ code: 1, stdout: '', stderr: 'storage: unable to open database file\n' })
    const unknown = await samplan(folder, 'freeze', 'no-such-plan-here', '--by', 'kim.ek@example.org')
    expect(unknown).toMatchObject({ code: 1, stderr: 'not-found: There is no plan no-such-plan-here\n' })
    const period = ['--from', '2010', '--to', '2080', '--title', 'För lång', '--by', 'kim.ek@example.org']
    expect((await samplan(folder, 'plan', 'create', ...period)).stderr).toMatch(/^bad-request: .*not a period/s)
  })

  it('[CL5] adds people, makes links that sign in, makes and lists plans', async () => {
    await samplanJson(folder, 'demo')
    const ida = await samplanJson<{ personId: PersonId }>(
      folder,
      'person',
      'add',
      'Ida Ek',
      '--email',
      'Ida@example.se',
    )
    expect((await samplan(folder, 'person', 'add', 'Ida', '--email', 'ida@example.se')).code).toBe(1)
    const { link } = await samplanJson<{ link: string }>(folder, 'sign-in-link', 'ida@example.se')
    const plan = ['plan', 'create', '--title', 'Ny plan', '--from', '2017', '--to', '2021', '--by']
    expect((await samplan(folder, ...plan, ida.personId)).stderr).toMatch(/^not-allowed/)
    const made = await samplanJson<{ id: string }>(folder, ...plan, 'kim.ek@example.org')
    const { plans } = await samplanJson<{ plans: { id: string; title: string }[] }>(folder, 'plan', 'list')
    // Beside the demo's joint plan stand those of single organisations, which carry it out.
    expect(plans.filter(({ title }) => !title.includes(': handlingsplan'))).toEqual([
      expect.objectContaining({ id: made.id, title: 'Ny plan' }),
      expect.objectContaining({ id: planId, status: 'draft' }),
    ])
    const server = await serve()
    const signedIn = await server.auth.signIn(link.split('/').at(-1) ?? '')
    expect(signedIn).toMatchObject({ ok: true, person: { id: ida.personId, name: 'Ida Ek' } })
    await server.stop()
  })

  it('[CL6] works through the running server, and beside nobody else', async () => {
    const server = await serve()
    await samplanJson(folder, 'demo')
    const frozen = await samplanJson<{ number: number; sha256: string }>(folder, ...freezing)
    // The server's own memory has it, not only the file.
    const seen = await server.rooms.withPlan(planId, async ({ row }) => row.facts.status)
    expect(seen).toBe('frozen')
    expect(await server.storage.versions.find(planId, 1)).toMatchObject(frozen)
    const copy = join(folder, 'copy.sqlite')
    await samplanJson(folder, 'backup', copy)
    expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600)
    await server.stop()
    expect(readdirSync(folder)).not.toContain('server.json')
    const opened = await openSqlite(copy)
    expect(await opened.versions.list(planId)).toHaveLength(1)
    await opened.close()
  })

  it('[CL6] refuses to work while another command holds the folder', async () => {
    await samplanJson(folder, 'demo')
    const lock = lockFolder(folder)
    expect(await samplan(folder, 'plan', 'list')).toMatchObject({ code: 1, stdout: '' })
    await expect(serve()).rejects.toThrow(folder)
    lock?.release()
    expect(await samplan(folder, 'plan', 'list')).toMatchObject({ code: 0 })
  })

  it('[CL6] answers nobody who lacks the token', async () => {
    const server = await serve()
    const { port, token } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'))
    const ask = (authorization: string) =>
      fetch(`http://127.0.0.1:${port}/plan-list`, { method: 'POST', headers: { authorization } })
    for (const wrong of ['', token, 'Bearer ', `Bearer ${token}x`]) expect((await ask(wrong)).status).toBe(401)
    expect((await ask(`Bearer ${token}`)).status).toBe(200)
    expect((await fetch(`${server.url}/control/plan-list`, { method: 'POST' })).status).toBe(404)
    await server.stop()
  })
})
