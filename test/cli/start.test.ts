import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runScript, serverSources } from './samplanCommand.ts'

describe('starting', () => {
  let folder: string
  let children: ChildProcess[]
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samplan-start-'))
    children = []
  })
  afterEach(async () => {
    for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  })

  /** Starts the server and reads what it says to people, until it has said it all. */
  async function start(settings: Readonly<Record<string, string>> = {}) {
    const { PATH } = process.env
    const env = { PATH, PORT: '0', DATA_DIR: folder, ...settings }
    const child = spawn(process.execPath, [join(serverSources, 'main.ts')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    const said: string[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('{')) said.push(line)
      // A blank line stands before the demo's part and after it.
      if (said.length > 4 && line === '') break
    }
    const text = said.join('\n')
    return {
      child,
      text,
      url: /Samplan is at (\S+)/.exec(text)?.[1] ?? '',
      links: text.match(/\S+\/sign-in\/\S+/g) ?? [],
    }
  }

  it('[CL8] in an empty folder makes the demo and prints its address and five links', async () => {
    const { url, text, links } = await start()
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(links).toHaveLength(5)
    expect(links.every((link) => link.startsWith(`${url}/sign-in/`))).toBe(true)
    for (const role of ['convenor', 'editor', 'commenter', 'reader']) expect(text).toContain(`${role}:`)
  })

  it('[CL9] stops on SIGTERM, and a killed server leaves nothing in the way of the next', async () => {
    const first = await start()
    first.child.kill('SIGTERM')
    expect(await once(first.child, 'exit')).toEqual([0, null])
    const second = await start()
    second.child.kill('SIGKILL')
    await once(second.child, 'exit')
    const third = await start()
    expect((await fetch(`${third.url}/readyz`)).status).toBe(200)
    const links = [first, second, third].flatMap((run) => run.links)
    expect(new Set(links.map((link) => link.split('/').at(-1))).size).toBe(15)
  })

  it('[CL6] a second server on the same folder does not start', async () => {
    const { url } = await start()
    const second = await runScript('main.ts', { PORT: '0', DATA_DIR: folder })
    expect(second.code).toBe(1)
    expect(second.stderr).toContain(folder)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  it.each([
    ['PORT', { PORT: 'all' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://x' }],
  ])('[CL2] a wrong %s stops the start', async (name, settings) => {
    const ended = await runScript('main.ts', { DATA_DIR: folder, ...settings })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain(`${name}: `)
  })

  it('[CL2] a port that is taken stops the start with its name', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const ended = await runScript('main.ts', { DATA_DIR: folder, PORT: String((other.address() as AddressInfo).port) })
    other.close()
    expect(ended.code).toBe(1)
    expect(ended.stderr).toContain('PORT: ')
  })
})
