/** A plan beside the version that it was made from: one sentence first, then goals, activities, texts and money. */

import { countChanges } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import type { ReactNode } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { ChangeList } from './ChangeList.tsx'
import { useCompared } from './comparedContext.ts'
import { MoneyCompared } from './MoneyCompared.tsx'
import '../money/money.css'
import './succession.css'

interface ComparedViewProps {
  /** What it is compared with, in words. */
  readonly about: ReactNode
}

export function ComparedView({ about }: ComparedViewProps) {
  const { texts, format } = usePreferences()
  const words = successionTexts[texts.language]
  const { comparison } = useCompared()
  const { differenceOre } = comparison.money.whole
  const difference = differenceOre === 0 ? null : format.kronor(Math.abs(differenceOre))
  return (
    <>
      <div className="page-wide">
        <h1>{words.compared}</h1>
        <p className="lead">{words.summary(countChanges(comparison, 'goals'), difference, differenceOre > 0)}</p>
        {about}
      </div>
      <ChangeList name="goals" />
      <ChangeList name="activities" />
      <ChangeList name="texts" />
      <MoneyCompared />
    </>
  )
}

/** Beside the page: what it holds. */
export function ComparedSide() {
  const words = successionTexts[usePreferences().texts.language]
  return (
    <nav className="frame-side money-side" aria-label={words.contents}>
      <ul>
        {(['goals', 'activities', 'texts', 'money'] as const).map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{words[name]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
