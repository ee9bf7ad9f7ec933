/**
 * Bad lines between real clients and a real server: stock providers of y-websocket, and windows that keep books of what
 * the server said is saved. While faults come and go, whatever is called saved is on disk; when they end, all converge.
 */
import { closeCodes } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FaultProxy, type Line, startFaultProxy } from '../support/faultProxy.ts'
import { LedgerWindow } from '../support/ledgerWindow.ts'
import { type LiveServer, planId, startLiveServer } from '../support/liveServer.ts'
import { connect, PlainClient } from '../support/plainClient.ts'
import { openStock, type StockClient } from '../support/stockClient.ts'
import { fingerprint, hasPending, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'
import { seededRandom } from './seededRandom.ts'

const rounds = process.env['PROOF'] ? 600 : 14
const seed = Number(process.env['SEED'] ?? 2)

let live: LiveServer
let proxy: FaultProxy
const stocks: StockClient[] = []
const ledgers: LedgerWindow[] = []
beforeEach(async () => {
  // The stock provider logs our acknowledgements and events as unknown messages.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  live = await startLiveServer()
  proxy = await startFaultProxy(live.server.port)
})
afterEach(async () => {
  for (const stock of stocks.splice(0)) stock.close()
  for (const ledger of ledgers.splice(0)) await ledger.close()
  await proxy.close()
  await live.close()
  vi.restoreAllMocks()
})

/** The faults, and how likely each is. */
const faults: readonly (readonly [string, number, (line: Line, random: () => number) => void])[] = [
  ['delay', 3, (line, random) => line.delay(random() * 60)],
  ['2 kB a second', 2, (line) => line.slow(2_000)],
  ['a stall upwards', 2, (line) => line.stall('up')],
  ['a stall downwards', 2, (line) => line.stall('down')],
  ['a cut within what goes up', 3, (line) => line.cutInNextPiece('up')],
  ['a cut within what comes down', 3, (line) => line.cutInNextPiece('down')],
  ['a client that is gone without a word', 2, (line) => line.forget('client')],
  ['a server that is gone without a word', 1, (line) => line.forget('server')],
  ['a cut', 3, (line) => line.cut()],
  ['restart', 1, (line) => line.closeWith(closeCodes.restart)],
  ['resync', 1, (line) => line.closeWith(closeCodes.resync)],
  ['too many', 1, (line) => line.closeWith(closeCodes.tooMany)],
  ['going away', 1, (line) => line.closeWith(1001)],
  ['mended', 6, (line) => line.mend()],
]

function strike(line: Line, random: () => number): string {
  let left = random() * faults.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight, apply] of faults) {
    left -= weight
    if (left >= 0) continue
    apply(line, random)
    return name
  }
  throw new Error('The weights do not add up')
}

async function openLedger(who: 'editor' | 'convenor'): Promise<LedgerWindow> {
  const cookie = await live.cookieOf(who)
  const url = `ws://127.0.0.1:${proxy.port}/sync/plan/${live.roomName}?schema=1`
  const ledger = new LedgerWindow((doc) => new PlainClient(url, { doc, cookie, origin: live.origin }))
  ledgers.push(ledger)
  return ledger
}

/** The same provider, on the bad line. */
async function openBadStock(who: 'editor' | 'otherEditor'): Promise<StockClient> {
  const stock = await openStock({ ...live, syncUrl: `ws://127.0.0.1:${proxy.port}/sync/plan` }, who)
  stocks.push(stock)
  return stock
}

const stored = async () => storedDoc(live.storage, planId)
const missing = (words: readonly string[], text: string) => words.filter((word) => !text.includes(word))

describe('bad lines', () => {
  it(`[SY23] ${rounds} faults on the line: what is called saved is on disk, and in the end all converge (seed ${seed})`, {
    timeout: 60_000 + rounds * 2_000,
  }, async () => {
    const random = seededRandom(seed)
    const own = await openLedger('editor')
    const other = await openLedger('convenor')
    const [one, two] = [await openBadStock('editor'), await openBadStock('otherEditor')]
    // On a good line: its acknowledgements are the clock of this test.
    const steady = await connect(live, 'otherEditor')
    const typed: string[] = []
    const seen = new Set<string>()
    const word = () => {
      typed.push(`[${typed.length}]`)
      return typed.at(-1) ?? ''
    }
    for (let round = 0; round < rounds; round++) {
      const line = proxy.lines[Math.floor(random() * proxy.lines.length)]
      if (line) seen.add(strike(line, random))
      for (let turns = 2 + random() * 8; turns > 0; turns--) {
        for (const ledger of [own, other]) if (random() < 0.5) ledger.typeWord(word())
        for (const { doc } of [one, two]) if (random() < 0.3) type(doc, word())
        type(steady.doc, word())
        await steady.saved()
      }
      const calledSaved = [...own.saved, ...other.saved]
      expect(missing(calledSaved, wordsOf(await stored()))).toEqual([])
    }
    for (const line of proxy.lines) line.mend()
    // A window whose line was cut behind it learns of it only after half a minute; a new line is what people try.
    for (const line of proxy.lines) line.cut()
    await expect.poll(() => own.unsaved + other.unsaved, { timeout: 30_000 }).toBe(0)
    const everywhere = [own.doc, other.doc, one.doc, two.doc, steady.doc]
    await expect
      .poll(async () => [await stored(), ...everywhere].flatMap((doc) => missing(typed, wordsOf(doc))), {
        timeout: 30_000,
      })
      .toEqual([])
    const wanted = fingerprint(await stored())
    for (const doc of everywhere) {
      await expect.poll(() => fingerprint(doc), { timeout: 30_000 }).toBe(wanted)
      expect(hasPending(doc)).toBe(false)
    }
    // A line is bad, nobody was refused.
    expect([...own.codes, ...other.codes].filter((code) => code >= 4400 && code < 4500)).toEqual([])
    if (rounds > 100) expect(seen.size).toBe(faults.length)
    await steady.close()
  })

  it('[SY23] a window that comes back while its old line hangs is one window among the others, and loses nothing', async () => {
    const ledger = await openLedger('editor')
    const watcher = await connect(live, 'otherEditor')
    ledger.typeWord('före')
    await expect.poll(() => ledger.unsaved).toBe(0)
    proxy.lines[0]?.forget('client')
    ledger.typeWord('efter')
    await expect.poll(() => ledger.unsaved).toBe(0)
    expect(live.server.rooms.stats().peers).toBe(3)
    await watcher.until(() => wordsOf(watcher.doc).includes('efter'))
    await watcher.close()
  })
})
