import type { SheetFault } from '@samplan/shared/wire'

/** Ends the reading of a file, wherever in it that is; `readSpreadsheet` answers with its code. */
export class SheetFaultError extends Error {
  readonly code: SheetFault

  constructor(code: SheetFault) {
    super(code)
    this.code = code
  }
}
