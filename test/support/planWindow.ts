/**
 * One person's window on a plan, in a real browser against a real server, with the socket in the test's hand: it counts
 * what leaves the window, can cut the line, hold back what the server says, and put in what a server might say.
 */
import { fileURLToPath } from 'node:url'
import type { PlanId } from '@samplan/shared/plan'
import { carriesUpdate } from '@samplan/shared/wire'
import type { Browser, BrowserContext, Locator, Page, WebSocketRoute } from 'playwright-core'
import { type LiveServer, planId as ownPlanId, type Who } from './liveServer.ts'

/** The built client; the test command builds it first. `CLIENT_DIST` names another build of it. */
export const clientDir = process.env['CLIENT_DIST'] ?? fileURLToPath(new URL('../../client/dist', import.meta.url))

export interface PlanWindow {
  readonly page: Page
  readonly context: BrowserContext
  readonly wire: Wire
  /** Errors that the page has thrown or written to its console. */
  readonly faults: readonly string[]
  /** A text where it stands on the page. */
  text(recordId: string, field: string): Locator
  /** The text's live editor, brought near first; the caret is not moved. */
  editor(recordId: string, field: string): Promise<Locator>
  close(): Promise<void>
}

export interface Wire {
  /** Updates with something in them that this window has sent, over all its connections. */
  readonly updates: number
  /** Connections it has opened. */
  readonly connections: number
  /** Of these, the ones that are open. */
  readonly open: number
  /** Closes the socket and lets none through until `mend`. */
  cut(): Promise<void>
  mend(): void
  /** The socket stays open, but nothing passes through it any more; the next one works. */
  stall(): void
  /** Frames from the server for which this says true are thrown away. */
  drop(isDropped: (frame: Uint8Array) => boolean): void
  /** Gives the page a frame as if the server had sent it. */
  inject(frame: Uint8Array): void
}

/**
 * What the browser says of the test's own socket behind the routed one: the server has closed it, and the page, which
 * has not heard yet, sends one frame more. Our socket asks before it sends (UI89); the route's does not.
 */
const routedTooLate = 'WebSocket is already in CLOSING or CLOSED state.'

/** An empty step 2, which every client sends. */
const nothing = '0001020000'

export interface WindowOptions {
  readonly planId?: PlanId
  readonly height?: number
  /** With the worker that lets the page open without network; elsewhere it would only fetch every file once more. */
  readonly worksOffline?: boolean
  /** Done to the page before it is opened. */
  readonly before?: (page: Page) => Promise<void>
}

export async function openWindow(
  browser: Browser,
  live: LiveServer,
  who: Who,
  { planId = ownPlanId, height = 900, worksOffline = false, before }: WindowOptions = {},
): Promise<PlanWindow> {
  const signedIn = await signedInPage(browser, live, who, height, worksOffline)
  await before?.(signedIn.page)
  return await openPlanIn(signedIn, live, planId)
}

/** Another window of somebody who has one. */
export async function openSecondWindow({ context }: PlanWindow, live: LiveServer): Promise<PlanWindow> {
  return await openPlanIn({ page: await context.newPage(), context, faults: [] }, live, ownPlanId)
}

interface SignedInPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: readonly string[]
}

async function openPlanIn(
  { page, context, faults }: SignedInPage,
  live: LiveServer,
  planId: PlanId,
): Promise<PlanWindow> {
  const wire = await takeWire(page)
  await page.goto(`${live.origin}/plans/${planId}`)
  await page.locator('.text-field').first().waitFor()
  const text = (recordId: string, field: string) =>
    page.locator(`[data-record="${recordId}"][data-field="${field}"] .text-field`).first()
  return {
    page,
    context,
    wire,
    get faults() {
      return faults.filter((fault) => fault !== routedTooLate)
    },
    text,
    async editor(recordId, field) {
      await text(recordId, field).scrollIntoViewIfNeeded()
      const editor = text(recordId, field).locator('.ProseMirror')
      await editor.waitFor()
      return editor
    },
    close: () => context.close(),
  }
}

/** An empty page of somebody who is signed in, with nothing between it and the server, and all it complains of. */
export async function signedInPage(browser: Browser, live: LiveServer, who: Who, height = 900, worksOffline = false) {
  const serviceWorkers = worksOffline ? 'allow' : 'block'
  const context = await browser.newContext({ viewport: { width: 1440, height }, locale: 'sv-SE', serviceWorkers })
  const [name = '', value = ''] = (await live.cookieOf(who)).split('=')
  await context.addCookies([{ name, value, url: live.origin }])
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return { page, context, faults }
}

async function takeWire(page: Page): Promise<Wire> {
  let updates = 0
  let connections = 0
  const open = new Set<WebSocketRoute>()
  let isCut = false
  let stalled: WebSocketRoute | null = null
  let isDropped = (_frame: Uint8Array) => false
  let current: WebSocketRoute | null = null
  await page.routeWebSocket(/\/sync\/plan\//, async (socket) => {
    connections += 1
    if (isCut) return void (await socket.close({ code: 4500 }))
    open.add(socket)
    current = socket
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      const bytes = Buffer.from(message)
      if (carriesUpdate(bytes) && bytes.toString('hex') !== nothing) updates += 1
      if (stalled !== socket) server.send(message)
    })
    server.onMessage((message) => {
      if (stalled !== socket && !isDropped(Buffer.from(message))) socket.send(message)
    })
    socket.onClose(async (code, reason) => {
      open.delete(socket)
      await server.close({ ...(code && { code }), ...(reason && { reason }) })
    })
  })
  return {
    get updates() {
      return updates
    },
    get connections() {
      return connections
    },
    get open() {
      return open.size
    },
    async cut() {
      isCut = true
      await current?.close({ code: 4500 })
    },
    mend() {
      isCut = false
    },
    stall() {
      stalled = current
    },
    drop(dropped) {
      isDropped = dropped
    },
    inject: (frame) => current?.send(Buffer.from(frame)),
  }
}
