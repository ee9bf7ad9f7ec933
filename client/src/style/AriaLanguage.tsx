/**
 * The language in which React Aria speaks: names of its own buttons, formats, order of letters. Around its parts and not
 * around the app, so that a page without them does not fetch it.
 */
import type { Language } from '@samplan/shared/text'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { usePreferences } from './preferences.ts'

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' }

export function AriaLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={locales[usePreferences().language]}>{children}</I18nProvider>
}
