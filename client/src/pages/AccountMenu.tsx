/** Who is signed in, and how Samplan looks and reads to them. */
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { Icon } from '../style/Icon.tsx'
import { Menu, type MenuPart } from '../style/Menu.tsx'
import { type Preferences, themes, usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { useAnswer } from './useAnswer.ts'

interface AccountMenuProps {
  /** Asked before signing out; false keeps the person here, because something is not saved. */
  readonly mayLeave?: () => Promise<boolean>
}

export function AccountMenu({ mayLeave }: AccountMenuProps) {
  const preferences = usePreferences()
  const { api } = useApp()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const me = useAnswer(['me'], api.me)
  const { head } = preferences.texts
  const signOut = async () => {
    if (mayLeave && !(await mayLeave())) return
    const reply = await api.signOut()
    if (!reply.ok) return
    goTo('/')
    // Everything that was asked for as this person is forgotten, and what is on screen is asked for as nobody.
    await queries.resetQueries()
  }
  const own: MenuPart[] = me.data
    ? [
        {
          id: 'own',
          heading: head.signedInAs(me.data.name),
          acts: [
            // Where the window is too small for the product's name, this is the way home.
            { id: 'plans', label: preferences.texts.pages.plans.title, onAct: () => goTo('/') },
            { id: 'sign-out', label: head.signOut, onAct: () => void signOut() },
          ],
        },
      ]
    : []
  return (
    <Menu
      label={head.account}
      trigger={<Icon name="person" />}
      parts={[...own, languagePart(preferences), themePart(preferences)]}
    />
  )
}

function languagePart({ texts, language, setLanguage }: Preferences): MenuPart {
  return {
    id: 'language',
    heading: texts.head.language,
    acts: (['sv', 'en'] as const).map((id) => ({
      id,
      label: texts.head.languages[id],
      isChosen: id === language,
      onAct: () => setLanguage(id),
    })),
  }
}

function themePart({ texts, theme, setTheme }: Preferences): MenuPart {
  return {
    id: 'theme',
    heading: texts.head.theme,
    acts: themes.map((id) => ({
      id,
      label: texts.head.themes[id],
      isChosen: id === theme,
      onAct: () => setTheme(id),
    })),
  }
}
