/** The foot of every page: the accessibility statement, and the other language in its own words. */
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'

export function PageFoot() {
  const { texts, language, setLanguage } = usePreferences()
  const other = language === 'sv' ? 'en' : 'sv'
  return (
    <footer className="foot">
      <Link href="/accessibility">{texts.accessibility.short}</Link>
      <button type="button" className="link" data-quiet lang={other} onClick={() => setLanguage(other)}>
        {texts.accessibility.inEnglish}
      </button>
    </footer>
  )
}
