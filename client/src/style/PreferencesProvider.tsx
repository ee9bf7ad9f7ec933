/**
 * Holds language and theme, remembers them in the browser and writes them on `<html>`: `lang` for screen readers and
 * hyphenation, `data-theme` for the colours. Swedish unless another language was chosen, whatever the browser prefers.
 */
import { type Language, languages, texts } from '@samplan/shared/text'
import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { type Preferences, PreferencesContext, type Theme, themes } from './preferences.ts'

interface PreferencesProviderProps {
  /** Where choices are kept; null where the browser allows none, and then they last as long as the page. */
  readonly storage: Storage | null
  readonly children: ReactNode
}

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' }

export function PreferencesProvider({ storage, children }: PreferencesProviderProps) {
  const [language, setLanguage] = useState<Language>(() => remembered(storage, 'samplan.language', languages) ?? 'sv')
  const [theme, setTheme] = useState<Theme>(() => remembered(storage, 'samplan.theme', themes) ?? 'system')
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset['theme'] = theme
  }, [language, theme])
  const preferences = useMemo<Preferences>(
    () => ({
      language,
      theme,
      texts: texts[language],
      format: texts[language].format,
      setLanguage: (chosen) => {
        storage?.setItem('samplan.language', chosen)
        setLanguage(chosen)
      },
      setTheme: (chosen) => {
        storage?.setItem('samplan.theme', chosen)
        setTheme(chosen)
      },
    }),
    [language, theme, storage],
  )
  return (
    <PreferencesContext value={preferences}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </PreferencesContext>
  )
}

function remembered<T extends string>(storage: Storage | null, key: string, known: readonly T[]): T | null {
  const value = storage?.getItem(key)
  return known.find((one) => one === value) ?? null
}
