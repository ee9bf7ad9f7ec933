/** How one gets in, for whoever is not signed in. */
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import './welcome.css'

export function Welcome() {
  const words = usePreferences().texts.pages.welcome
  return (
    <section className="welcome" aria-labelledby="how-in">
      <h2 id="how-in">{words.howIn}</h2>
      <ol className="welcome-steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="hint">{words.lost}</p>
      <p className="welcome-code">
        {words.hasCode} <Link href="/w">{words.enterCode}</Link>
      </p>
    </section>
  )
}
