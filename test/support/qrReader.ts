/** Reads a QR code off the screen as a phone's camera would: by a program that shares nothing with what drew it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

// Its own file, where it would fetch it from another host.
const program = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
prepareZXingModule({ overrides: { wasmBinary: program.buffer as ArrayBuffer } })

export interface ReadCode {
  readonly text: string
  /** How wide the code itself is on the screen, in pixels. */
  readonly width: number
  /** The quiet ground around it where that is narrowest, in widths of one of its squares. */
  readonly quiet: number
}

/** Null where a camera that takes no trouble reads nothing: dark on light, upright, in the first try. */
export async function readQrCode(shown: Locator): Promise<ReadCode | null> {
  const picture = await shown.screenshot()
  const [read] = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: false,
    tryRotate: false,
    tryInvert: false,
    tryDownscale: false,
  })
  if (!read?.isValid) return null
  const { topLeft, bottomRight } = read.position
  const width = bottomRight.x - topLeft.x
  // From the version in the code: its number of squares is 17 and four for each version.
  const square = width / (17 + 4 * Number(read.version))
  const box = await shown.boundingBox()
  const margins = [topLeft.x, topLeft.y, (box?.width ?? 0) - bottomRight.x, (box?.height ?? 0) - bottomRight.y]
  return { text: read.text, width, quiet: Math.min(...margins) / square }
}
