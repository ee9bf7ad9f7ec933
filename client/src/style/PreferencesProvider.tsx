/**
 * Holds language and theme, remembers them in the browser and writes them on `<html>`: `lang` for screen readers and
 * hyphenation, `data-theme` for the colours. Swedish unless another language was chosen, whatever the browser prefers.
 */
import { type Language, languages, loadTexts, type Texts } from '@samplan/shared/text'
import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react'
import { type Preferences, PreferencesContext, type Theme, themes } from './preferences.ts'

interface PreferencesProviderProps {
  /** Where choices are kept; null where the browser allows none, and then they last as long as the page. */
  readonly storage: Storage | null
  /** The words of the remembered language; another one's are fetched when it is chosen. */
  readonly firstTexts: Texts
  readonly children: ReactNode
}

const languageKey = 'samplan.language'

/** The language that was chosen in this browser. */
export function rememberedLanguage(storage: Storage | null): Language {
  return remembered(storage, languageKey, languages) ?? 'sv'
}

export function PreferencesProvider({ storage, firstTexts, children }: PreferencesProviderProps) {
  const [texts, setTexts] = useState(firstTexts)
  const [theme, setTheme] = useState<Theme>(() => remembered(storage, 'samplan.theme', themes) ?? 'system')
  const { language } = texts
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset['theme'] = theme
  }, [language, theme])
  const preferences = useMemo<Preferences>(
    () => ({
      language,
      theme,
      texts,
      format: texts.format,
      setLanguage: (chosen) => {
        storage?.setItem(languageKey, chosen)
        void loadTexts(chosen).then(setTexts)
      },
      setTheme: (chosen) => {
        storage?.setItem('samplan.theme', chosen)
        setTheme(chosen)
      },
    }),
    [language, theme, texts, storage],
  )
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>
}

function remembered<T extends string>(storage: Storage | null, key: string, known: readonly T[]): T | null {
  const value = storage?.getItem(key)
  return known.find((one) => one === value) ?? null
}
