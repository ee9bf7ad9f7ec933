/** The first line of the dialogue: how much hinders, should be looked at, is in order. */
import type { CheckResult } from '@samplan/shared/rules'
import type { Texts } from '@samplan/shared/text'
import { Icon } from '../../style/Icon.tsx'
import { sortFindings } from './freezeDraft.ts'

export function FreezeCounts({ checks, texts }: { readonly checks: CheckResult; readonly texts: Texts }) {
  const words = texts.freeze
  const { hindering, warnings, information } = sortFindings(checks)
  const counts = [
    { look: 'block', count: hindering.length, word: words.countHindering },
    { look: 'warn', count: warnings.length, word: words.countWarnings },
    { look: 'ok', count: checks.passed.length, word: words.countPassed },
    { look: 'info', count: information.length, word: words.countInformation },
  ] as const
  return (
    <ul className="freeze-counts">
      {counts
        .filter(({ look, count }) => count > 0 || look === 'block')
        .map(({ look, count, word }) => (
          <li key={look} className={`look-${look}`}>
            <Icon name={look} />
            <span>
              <strong>{count}</strong> {word}
            </span>
          </li>
        ))}
    </ul>
  )
}
