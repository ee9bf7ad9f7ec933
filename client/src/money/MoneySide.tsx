/** Beside a money page: what it holds, the way to the county's, and what is left of each source. */
import type { CountyId } from '@samplan/shared/plan'
import { Link } from 'wouter'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen } from './moneyContext.ts'

export type MoneySectionName = 'flow' | 'matrix' | 'conditions' | 'grants' | 'pots' | 'plans' | 'years' | 'time'

interface MoneySideProps {
  readonly sections: readonly MoneySectionName[]
  /** The county whose money the page is a part of; left out on the county's own page. */
  readonly countyId?: CountyId
  /** The county whose granted projects are listed. */
  readonly projectsOf?: CountyId
}

export function MoneySide({ sections, countyId, projectsOf }: MoneySideProps) {
  const { moneyPage: words, countyMoney } = usePreferences().texts
  const { matrix, sourceName, kronor } = useMoneyScreen()
  const bounded = matrix.sources.filter(({ leftOre }) => leftOre !== null)
  const titles = { ...words, ...countyMoney } satisfies Record<MoneySectionName, unknown>
  return (
    <nav className="frame-side money-side" aria-label={words.contents}>
      <ul>
        {sections.map((section) => (
          <li key={section}>
            <a href={`#${section}`}>{titles[section]}</a>
          </li>
        ))}
        {countyId && (
          <li>
            <Link href={`/counties/${countyId}/money`}>{countyMoney.toCounty}</Link>
          </li>
        )}
        {projectsOf && (
          <li>
            <Link href={`/counties/${projectsOf}/projects`}>{countyMoney.toProjects}</Link>
          </li>
        )}
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
