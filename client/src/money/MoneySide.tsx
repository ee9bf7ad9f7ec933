/** Beside the page: what it holds, and what is left of each source. */
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen } from './moneyContext.ts'

const moneySections = ['flow', 'matrix', 'years', 'time'] as const

export function MoneySide() {
  const words = usePreferences().texts.moneyPage
  const { matrix, sourceName, kronor } = useMoneyScreen()
  const bounded = matrix.sources.filter(({ leftOre }) => leftOre !== null)
  return (
    <nav className="frame-side money-side" aria-label={words.contents}>
      <ul>
        {moneySections.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{words[section]}</a>
          </li>
        ))}
      </ul>
      {bounded.length > 0 && (
        <>
          <h2>{words.leftToPlan}</h2>
          <dl>
            {bounded.map(({ source, leftOre }) => (
              <div key={source}>
                <dt>{sourceName(source)}</dt>
                <dd className={leftOre !== null && leftOre < 0 ? 'figure look-block' : 'figure'}>
                  {leftOre !== null && leftOre < 0 && <Icon name="block" label={words.overdrawnWord} />}{' '}
                  {kronor(leftOre ?? 0)}&nbsp;kr
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </nav>
  )
}
