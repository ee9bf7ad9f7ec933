/** The words and formats of one language, chosen by the person who reads. */
import { en } from './en.ts'
import type { Format, Language } from './format.ts'
import { sv, type Words } from './sv.ts'

export interface Texts extends Words {
  readonly language: Language
  readonly format: Format
}

export const texts: Readonly<Record<Language, Texts>> = { sv, en }
