/** No such page, or a plan that one does not take part in: the server tells the two apart to nobody. */
import { ButtonLink } from '../style/ButtonLink.tsx'
import { usePreferences } from '../style/preferences.ts'
import { PlainPage } from './PlainPage.tsx'

export function NotFoundPage() {
  const words = usePreferences().texts.pages.notFound
  return (
    <PlainPage title={words.title} lead={words.lead}>
      <p>
        <ButtonLink href="/">{words.back}</ButtonLink>
      </p>
    </PlainPage>
  )
}
