/** A finding beside its block: its weight, one sentence, and one link that puts the caret in the field. */
import { type Finding, severities } from '@samplan/shared/rules'
import { findingText } from '@samplan/shared/text'
import { useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '../../style/Icon.tsx'
import { remedyHref, remedyPlace } from '../place/remedyPlace.ts'
import { usePlan } from '../planContext.ts'
import { severityLook } from './severityLook.ts'

/** Two notes have room beside a block. Where there are more, the heaviest stands for them and the rest are a number. */
const openNotes = 2

export function FindingNotes({ findings }: { readonly findings: readonly Finding[] }) {
  const { texts } = usePlan()
  // Findings come and go while one types: what somebody has opened stays open.
  const [isOpen, setOpen] = useState(false)
  if (findings.length === 0) return null
  const byWeight = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  const shown = findings.length > openNotes ? 1 : openNotes
  const rest = byWeight.slice(shown)
  return (
    <>
      {byWeight.slice(0, shown).map((finding) => (
        <FindingNote key={finding.id} finding={finding} />
      ))}
      {rest.length > 0 && (
        <details className="note-more" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{texts.plan.moreFindings(rest.length)}</summary>
          {rest.map((finding) => (
            <FindingNote key={finding.id} finding={finding} />
          ))}
        </details>
      )}
    </>
  )
}

function FindingNote({ finding }: { readonly finding: Finding }) {
  const { texts, names, goTo, can, facts } = usePlan()
  const look = severityLook(finding.severity)
  const text = findingText(finding.detail, texts, names)
  const place = remedyPlace(finding)
  const href = remedyHref(finding, facts.id)
  return (
    <div className={`note note-${look}`}>
      <p className="note-head">
        <Icon name={look} />
        <strong>{texts.names.severities[finding.severity]}</strong>
      </p>
      <p>{text.sentence}</p>
      {href && can.edit && (
        <Link className="link" href={href}>
          {text.remedy}
        </Link>
      )}
      {place && can.edit && text.remedy && (
        <button type="button" className="link" onClick={() => goTo(place)}>
          {text.remedy}
        </button>
      )}
    </div>
  )
}
