/** Who is signed in, and how Samplan looks and reads to them. */
import type { PersonId } from '@samplan/shared/plan'
import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { Icon } from '../style/Icon.tsx'
import { Menu, type MenuPart } from '../style/Menu.tsx'
import { type Preferences, themes, usePreferences } from '../style/preferences.ts'
import type { UnsavedHere } from '../sync/livePlan.ts'
import { forgetPerson, recogniseOnly } from '../sync/local/directory.ts'
import { useApp } from './appContext.ts'
import { useLeaving } from './leaving/useLeaving.ts'
import { refusalOf, useAnswer } from './useAnswer.ts'

const LeavingDialog = lazy(async () => ({
  default: (await import('./leaving/LeavingDialog.tsx')).LeavingDialog,
}))

interface AccountMenuPartsProps {
  /** What this window has not saved; asked before signing out. */
  readonly unsaved: () => UnsavedHere | null
  /** It was asked for while it was on its way. */
  readonly startsOpen: boolean
  /** What stood in its place had the focus. */
  readonly takesFocus: boolean
}

export function AccountMenuParts({ unsaved, startsOpen, takesFocus }: AccountMenuPartsProps) {
  const preferences = usePreferences()
  const { api } = useApp()
  const [, goTo] = useLocation()
  const me = useAnswer(['me'], api.me)
  const { head } = preferences.texts
  const leaving = useLeaving(me.data?.personId ?? null, unsaved)
  useRecognised(me.data?.personId ?? null, refusalOf(me) === 'not-signed-in')
  const own: MenuPart[] = me.data
    ? [
        {
          id: 'own',
          heading: head.signedInAs(me.data.name),
          acts: [
            // Where the window is too small for the product's name, this is the way home.
            { id: 'plans', label: preferences.texts.pages.plans.title, onAct: () => goTo('/') },
            { id: 'sign-out', label: head.signOut, onAct: () => void leaving.begin() },
          ],
        },
      ]
    : []
  return (
    <>
      <Menu
        label={head.account}
        trigger={<Icon name="person" />}
        parts={[...own, languagePart(preferences), themePart(preferences)]}
        startsOpen={startsOpen}
        takesFocus={takesFocus}
      />
      {leaving.state && (
        <Suspense>
          <LeavingDialog state={leaving.state} leaving={leaving} />
        </Suspense>
      )}
    </>
  )
}

/**
 * Whoever was here before and did not sign out has nothing shown without network to whoever is here now, and nobody has
 * once the server says that their time is up.
 */
function useRecognised(personId: PersonId | null, isNobody: boolean): void {
  useEffect(() => {
    const noted = personId ? recogniseOnly(personId) : isNobody ? forgetPerson() : null
    noted?.catch(() => {
      // A browser that forbids its store remembers nobody.
    })
  }, [personId, isNobody])
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
