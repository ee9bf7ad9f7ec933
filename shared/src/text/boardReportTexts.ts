/** Words of the report to a board, apart from the rest: the server alone writes it. */
import { boardReport as en } from './en/boardReport.ts'
import type { Language } from './format.ts'
import { type BoardReportWords, boardReport as sv } from './sv/boardReport.ts'

export type { BoardReportWords }

export const boardReportTexts: Readonly<Record<Language, BoardReportWords>> = { sv, en }
