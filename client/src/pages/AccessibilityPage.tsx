/** The accessibility statement: for everyone, signed in or not. Its order is that of the Swedish model statement. */
import { Fragment } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { PlainPage } from './PlainPage.tsx'
import './accessibility.css'

/** Where somebody reports to the supervising authority. */
const reportTo = 'https://www.digg.se/tdosanmalan'

export function AccessibilityPage() {
  const words = usePreferences().texts.accessibility
  return (
    <PlainPage title={words.title} lead={words.lead}>
      <div className="statement">
        <Paragraphs texts={words.about} />
        <Part head={words.howHead} texts={words.how} />
        <Part head={words.cannotHead} texts={words.cannot} />
        <Part head={words.reportHead} texts={words.report} />
        <Part head={words.supervisionHead} texts={words.supervision} />
        <p>
          <a href={reportTo} rel="noreferrer">
            {words.supervisionLink}
          </a>
        </p>
        <h2>{words.faultsHead}</h2>
        <Faults />
        <Part head={words.burdenHead} texts={words.burden} />
        <Part head={words.testedHead} texts={words.tested} />
      </div>
    </PlainPage>
  )
}

function Part({ head, texts }: { readonly head: string; readonly texts: readonly string[] }) {
  return (
    <>
      <h2>{head}</h2>
      <Paragraphs texts={texts} />
    </>
  )
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => <p key={text}>{text}</p>)
}

function Faults() {
  const words = usePreferences().texts.accessibility
  return (
    <dl>
      {words.faults.map(({ what, criterion, instead }) => (
        <Fragment key={what}>
          <dt>{what}</dt>
          <dd>
            {words.instead} {instead}
            {criterion && <span className="hint"> WCAG {criterion}.</span>}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
