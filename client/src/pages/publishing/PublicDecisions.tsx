/** Which organisations have decided on a published version, and what: for everybody. Where none decides, nothing. */
import { decisionTexts, noBreak } from '@samplan/shared/text'
import type { PublicVersion } from '@samplan/shared/wire'
import { usePreferences } from '../../style/preferences.ts'

/** A county of fifty would push the page's margin past its text. */
const mostOpen = 8

export function PublicDecisions({ known: { decided, deciding } }: { readonly known: PublicVersion }) {
  const { texts, format } = usePreferences()
  const words = decisionTexts[texts.language]
  if (deciding === 0) return null
  return (
    <section className="version-check" aria-labelledby="version-decisions">
      <h2 id="version-decisions" className="margin-title">
        {words.title}
      </h2>
      <p>{words.decidedBy(decided.length, deciding)}</p>
      {decided.length > 0 && (
        <details className="decided-list" open={decided.length <= mostOpen}>
          <summary>{words.toDecisions}</summary>
          <ul>
            {decided.map(({ organisation, said: { board, on, reference, meaning } }) => {
              const named =
                reference.kind === 'paragraph' ? `§${noBreak}${reference.paragraph}` : words.withoutParagraph
              return (
                <li key={organisation}>
                  {words.listed(organisation, board, format.date(on), named, words.meanings[meaning])}
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </section>
  )
}
