/** Frozen versions in the formats that offices work with. */
export { createReporter, type ReportWish, type WriteReport } from './createReporter.ts'
export { xmlText } from './xmlText.ts'
