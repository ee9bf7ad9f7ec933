/** Words about boards' decisions, apart from the rest: only the pages that show decisions fetch them. */
import { decisions as en } from './en/decisions.ts'
import type { Language } from './format.ts'
import { type DecisionWords, decisions as sv } from './sv/decisions.ts'

export type { DecisionWords }

export const decisionTexts: Readonly<Record<Language, DecisionWords>> = { sv, en }
