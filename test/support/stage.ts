/** A real browser before a real server, for the tests of one file: what each such file would set up by itself. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { closeWindows, openChromium } from './chromium.ts'
import { type LiveServer, startLiveServer, type Who } from './liveServer.ts'
import { clientDir, openWindow, type PlanWindow, type WindowOptions } from './planWindow.ts'

export interface Stage {
  readonly browser: Browser
  readonly live: LiveServer
  /** A window of that person; it closes with the test, and must have complained of nothing. */
  open(who: Who, options?: WindowOptions): Promise<PlanWindow>
}

interface StageWishes {
  /** Done to each server before anybody comes. */
  readonly prepare?: (live: LiveServer) => Promise<unknown>
  /** What windows may complain of: a browser writes of each question that a cut line did not answer. */
  readonly expected?: RegExp
}

/** To be called once in a file: one server for the whole file, or a fresh one for each test. */
export function openStage(serverFor: 'file' | 'test', { prepare, expected }: StageWishes = {}): Stage {
  let browser: Browser
  let live: LiveServer
  const windows: PlanWindow[] = []
  const start = async () => {
    live = await startLiveServer({ clientDir })
    await prepare?.(live)
  }
  beforeAll(async () => {
    browser = await openChromium()
    if (serverFor === 'file') await start()
  })
  if (serverFor === 'test') beforeEach(start)
  afterEach(async () => {
    const faults = windows.flatMap((window) => window.faults)
    for (const window of windows.splice(0)) await window.close()
    if (serverFor === 'test') await live.close()
    expect(faults.filter((fault) => !expected?.test(fault))).toEqual([])
  })
  afterAll(async () => {
    await closeWindows(browser)
    if (serverFor === 'file') await live.close()
  })
  return {
    get browser() {
      return browser
    },
    get live() {
      return live
    },
    async open(who, options) {
      const window = await openWindow(browser, live, who, options)
      windows.push(window)
      return window
    },
  }
}
