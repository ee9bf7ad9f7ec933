/** What a person has chosen for how Samplan looks and reads: language and theme. Kept in the browser, sent nowhere. */
import type { Format, Language, Texts } from '@samplan/shared/text'
import { createContext, useContext } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly texts: Texts
  readonly format: Format
  setLanguage(language: Language): void
  setTheme(theme: Theme): void
}

export const PreferencesContext = createContext<Preferences | null>(null)

/** The words, formats and choices of the person who reads. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('usePreferences needs PreferencesProvider around it')
  return preferences
}
