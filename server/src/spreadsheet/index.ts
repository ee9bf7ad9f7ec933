/** Files with rows in them, as spreadsheets write them: read within limits, never run. */
export { createSpreadsheetReader, type ReadSheet } from './createSpreadsheetReader.ts'
export { sheetLimits } from './limits.ts'
export { readSpreadsheet } from './readSpreadsheet.ts'
