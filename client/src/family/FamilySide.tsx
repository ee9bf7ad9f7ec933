/** Beside the page of linked plans: what it holds. */
import { usePreferences } from '../style/preferences.ts'
import { useFamily } from './familyContext.ts'

export function FamilySide() {
  const words = usePreferences().texts.family
  const { family } = useFamily()
  const sections = [
    ['family', words.family],
    ...(family.newest ? [['coverage', words.coverage]] : []),
    ['together', words.money],
  ]
  return (
    <nav className="frame-side money-side" aria-label={words.contents}>
      <ul>
        {sections.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
