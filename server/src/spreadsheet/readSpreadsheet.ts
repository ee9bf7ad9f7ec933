/** What a file holds: a workbook, or text with a row on each line. Told by its first bytes, never by its name. */
import type { SheetAnswer } from '@samplan/shared/wire'
import { sheetLimits } from './limits.ts'
import { readDelimited } from './readDelimited.ts'
import { readWorkbook } from './readWorkbook.ts'
import { SheetFaultError } from './sheetFault.ts'

/** The sheet of that number; with null the first. Never throws: a file that cannot be read is an answer. */
export function readSpreadsheet(
  file: Uint8Array,
  sheet: number | null,
  unpackedBytes: number = sheetLimits.unpackedBytes,
): SheetAnswer {
  try {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
    return { ok: true, value: read(bytes, sheet, unpackedBytes) }
  } catch (error) {
    // Whatever else is thrown, the file's bytes were the reason: nothing but them was read.
    return { ok: false, fault: error instanceof SheetFaultError ? error.code : 'damaged' }
  }
}

function read(file: Buffer, sheet: number | null, unpackedBytes: number) {
  if (file.length > sheetLimits.fileBytes) throw new SheetFaultError('too-large')
  if (startsWith(file, [0x50, 0x4b, 0x03, 0x04])) return readWorkbook(file, sheet, unpackedBytes)
  // The container of .xls, and of an .xlsx with a password.
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) throw new SheetFaultError('old-or-locked')
  return { sheets: [], sheet: 0, table: readDelimited(file) }
}

function startsWith(file: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => file[place] === byte)
}
