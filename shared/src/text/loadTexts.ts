/** One language's words alone: a browser needs no more, and the other language is as large again. */
import type { Language } from './format.ts'
import type { Texts } from './texts.ts'

/** Fetches the words of a language; rejects where they cannot be fetched. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'sv' ? (await import('./sv.ts')).sv : (await import('./en.ts')).en
}
