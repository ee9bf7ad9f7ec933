/**
 * The browser's own store under a test: real IndexedDB and real locks in Chromium, with each window in a frame of its
 * own, so that one can be taken away in the middle of whatever it does while the others live on.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'

const entry = fileURLToPath(new URL('../../client/src/sync/local/openLocalPlan.ts', import.meta.url))

/** One thing that happens. `window` is a window's number; edits are known by theirs. */
export type Step =
  | { readonly do: 'open'; readonly window: number }
  | { readonly do: 'keep'; readonly window: number; readonly edit: number; readonly update: readonly number[] }
  | { readonly do: 'confirm' | 'refuse' | 'forget'; readonly window: number; readonly edits: readonly number[] }
  | { readonly do: 'learn'; readonly window: number; readonly update: readonly number[] }
  | { readonly do: 'facts' | 'flush' | 'kill' | 'fault'; readonly window: number }
  | { readonly do: 'line'; readonly window: number; readonly isOnline: boolean }

/** What an opening brought, by the edits' numbers; or whether everything was on disk after a flush. */
export interface Outcome {
  readonly edits?: readonly number[]
  readonly refused?: readonly number[]
  readonly plan?: readonly (readonly number[])[] | null
  readonly isKept?: boolean
}

export interface StoreBrowser {
  /** Runs the steps on a fresh store. */
  run(steps: readonly Step[]): Promise<readonly Outcome[]>
  close(): Promise<void>
}

export async function openStoreBrowser(browser: Browser): Promise<StoreBrowser> {
  const script = await bundle()
  const server = createServer((request, response) => {
    const isScript = request.url === '/store.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : '<!doctype html><script src="/store.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  let runs = 0
  return {
    run(steps) {
      runs += 1
      return runSteps(page, `samplan test ${runs}`, steps)
    },
    async close() {
      await context.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The store's own module as it is built, for a page without the rest of the client. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'localStore' } },
  })
  const output = Array.isArray(built) ? built[0] : built
  const chunk = output && 'output' in output ? output.output[0] : null
  if (!chunk) throw new Error('The store was not bundled')
  return chunk.code
}

/** Runs inside the page; knows nothing of this module. */
function runSteps(page: Page, database: string, steps: readonly Step[]): Promise<readonly Outcome[]> {
  return page.evaluate(
    async ({ database, steps }) => {
      interface Edit {
        readonly update: Uint8Array
      }
      interface Store {
        readonly state: { get(): { readonly state: string } }
        open(): Promise<{
          edits: readonly Edit[]
          refused: readonly { edits: readonly Edit[] }[]
          plan: { updates: readonly Uint8Array[] } | null
        }>
        keep(update: Uint8Array, madeAt: Date): Edit
        confirm(edits: readonly Edit[]): void
        refuse(edits: readonly Edit[], reason: string): void
        forget(edits: readonly Edit[]): void
        learn(update: Uint8Array): void
        noteFacts(facts: () => string): void
        flush(): Promise<void>
      }
      interface Frame {
        readonly element: HTMLIFrameElement
        readonly store: Store
        readonly line: { isOnline: boolean }
        readonly fault: { isDue: boolean }
      }
      const frames = new Map<number, Frame>()
      const numbers = new Map<string, number>()
      const editsOf = new Map<number, Map<number, Edit>>()

      /** The next transaction that writes finds the disk full, after it has made all its requests. */
      const armFaults = (realm: typeof globalThis) => {
        const fault = { isDue: false }
        const { transaction } = realm.IDBDatabase.prototype
        realm.IDBDatabase.prototype.transaction = function (...options: Parameters<typeof transaction>) {
          const made = transaction.apply(this, options)
          if (!fault.isDue || options[1] !== 'readwrite') return made
          made.commit = () => {
            fault.isDue = false
            Object.defineProperty(made, 'error', { value: new realm.DOMException('No room', 'QuotaExceededError') })
            made.abort()
          }
          return made
        }
        return fault
      }
      const openFrame = async (number: number): Promise<Frame> => {
        const element = document.createElement('iframe')
        element.src = '/'
        const loaded = new Promise((resolve) => element.addEventListener('load', resolve))
        document.body.append(element)
        await loaded
        const realm = element.contentWindow as unknown as typeof globalThis & {
          localStore: { openLocalPlan(options: unknown): Store }
        }
        const fault = armFaults(realm)
        const line = { isOnline: false }
        const entry = { database, personId: 'person', planId: 'plan', details: {}, openedAt: new Date(0) }
        const options = { entry, windowId: `${database} ${number}`, isOnline: () => line.isOnline }
        return { element, store: realm.localStore.openLocalPlan(options), line, fault }
      }
      const frameOf = (number: number): Frame => {
        const frame = frames.get(number)
        if (!frame) throw new Error(`Window ${number} is not open`)
        return frame
      }
      const note = (number: number, edit: Edit) => {
        const known = numbers.get(edit.update.join()) ?? -1
        editsOf.get(number)?.set(known, edit)
        return known
      }
      const chosen = (number: number, edits: readonly number[]) =>
        edits.flatMap((edit) => editsOf.get(number)?.get(edit) ?? [])

      const take = async (step: (typeof steps)[number]) => {
        if (step.do === 'open') {
          const frame = await openFrame(step.window)
          frames.set(step.window, frame)
          editsOf.set(step.window, new Map())
          const { edits, refused, plan } = await frame.store.open()
          return {
            edits: edits.map((edit) => note(step.window, edit)),
            refused: refused.flatMap((copy) => copy.edits.map((edit) => note(step.window, edit))),
            plan: plan?.updates.map((update) => [...update]) ?? null,
          }
        }
        const { store, element, line, fault } = frameOf(step.window)
        switch (step.do) {
          case 'keep': {
            numbers.set(step.update.join(), step.edit)
            editsOf.get(step.window)?.set(step.edit, store.keep(new Uint8Array(step.update), new Date(0)))
            break
          }
          case 'confirm':
            store.confirm(chosen(step.window, step.edits))
            break
          case 'refuse':
            store.refuse(chosen(step.window, step.edits), 'frozen')
            break
          case 'forget':
            store.forget(chosen(step.window, step.edits))
            break
          case 'learn':
            store.learn(new Uint8Array(step.update))
            break
          case 'facts':
            store.noteFacts(() => '{}')
            break
          case 'line':
            line.isOnline = step.isOnline
            break
          case 'fault':
            fault.isDue = true
            break
          case 'flush':
            await store.flush()
            return { isKept: store.state.get().state === 'keeping' }
          case 'kill':
            element.remove()
            frames.delete(step.window)
        }
        return {}
      }
      const outcomes = []
      for (const step of steps) outcomes.push(await take(step))
      for (const { element } of frames.values()) element.remove()
      return outcomes
    },
    { database, steps },
  )
}
