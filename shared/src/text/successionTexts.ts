/** Words about next year's plan, apart from the rest: only the pages that make or compare it fetch them. */
import { succession as en } from './en/succession.ts'
import type { Language } from './format.ts'
import { type SuccessionWords, succession as sv } from './sv/succession.ts'

export const successionTexts: Readonly<Record<Language, SuccessionWords>> = { sv, en }
