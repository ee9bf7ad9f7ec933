/** The way on from a page that has nothing to show, for whoever is or is not signed in. */
import { ButtonLink } from '../style/ButtonLink.tsx'
import { usePreferences } from '../style/preferences.ts'

export function ToStart() {
  return (
    <p>
      <ButtonLink href="/">{usePreferences().texts.pages.welcome.toStart}</ButtonLink>
    </p>
  )
}
