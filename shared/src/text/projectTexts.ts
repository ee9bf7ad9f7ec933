/** Words of the catalogue of granted projects, for its page alone. */
import { projects as en } from './en/projects.ts'
import type { Language } from './format.ts'
import { type ProjectTexts, projects as sv } from './sv/projects.ts'

export const projectTexts: Readonly<Record<Language, ProjectTexts>> = { sv, en }
