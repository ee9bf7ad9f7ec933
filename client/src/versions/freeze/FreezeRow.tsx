/** A finding in the freeze dialogue: what, the rule it comes from, the way there; for what hinders also the way over. */
import type { Organisation } from '@samplan/shared/plan'
import { type Finding, isOverridable } from '@samplan/shared/rules'
import { type FindingNames, findingText, type Texts } from '@samplan/shared/text'
import { maxReasonLength } from '@samplan/shared/wire'
import { type ReactNode, useId } from 'react'
import { focusOnce } from '../../style/focusOnce.ts'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'

interface FreezeRowProps {
  readonly finding: Finding
  readonly texts: Texts
  readonly names: FindingNames
  readonly onGoTo: (finding: Finding) => void
  /** Whether a finding has a place that its remedy begins at. */
  readonly leadsOn: (finding: Finding) => boolean
  /** Beside the sentence: *fryses med skäl*. */
  readonly tag?: string
  readonly children?: ReactNode
}

export function FreezeRow({ finding, texts, names, onGoTo, leadsOn, tag, children }: FreezeRowProps) {
  const { severity } = finding
  const look = severity === 'warning' ? 'warn' : severity === 'information' ? 'info' : 'block'
  const text = findingText(finding.detail, texts, names)
  return (
    <li className={`freeze-row freeze-row-${look}`}>
      <Icon name={look} />
      <div className="freeze-row-main">
        <p className="freeze-row-head">
          <span className="freeze-sentence">{text.sentence}</span>
          {tag && <span className="tag">{tag}</span>}
        </p>
        <p className="freeze-source">{text.source}</p>
        {children}
      </div>
      {leadsOn(finding) && (
        <button type="button" className="link freeze-go" onClick={() => onGoTo(finding)}>
          {text.remedy || texts.freeze.goThere}
        </button>
      )}
    </li>
  )
}

interface HinderingRowProps extends Omit<FreezeRowProps, 'tag' | 'children'> {
  readonly organisation: Organisation | null
  /** Null until the convenor chooses to freeze over the finding. */
  readonly reason: string | null
  readonly onReason: (reason: string | null) => void
}

export function HinderingRow({ organisation, reason, onReason, ...row }: HinderingRowProps) {
  const reasonId = useId()
  const words = row.texts.freeze
  if (!isOverridable(row.finding)) {
    return (
      <FreezeRow {...row}>
        <p className="freeze-absolute">{words.absolute}</p>
      </FreezeRow>
    )
  }
  return (
    <FreezeRow {...row} {...(reason?.trim() && { tag: words.frozenWithReason })}>
      <div className="freeze-override" data-open={reason !== null}>
        <label className="freeze-tick">
          <input
            type="checkbox"
            checked={reason !== null}
            onChange={(event) => onReason(event.target.checked ? '' : null)}
          />
          <span>{words.override}</span>
        </label>
        {reason !== null && (
          <>
            <label className="freeze-hint" htmlFor={reasonId}>
              {words.overrideHint}
            </label>
            <textarea
              id={reasonId}
              ref={focusOnce}
              className="input"
              rows={2}
              maxLength={maxReasonLength}
              value={reason}
              onChange={(event) => onReason(event.target.value)}
            />
            {organisation && (
              <p className="freeze-signed marked">
                <OrganisationMark organisation={organisation} /> {words.signedBy(organisation.name)}
              </p>
            )}
          </>
        )}
      </div>
    </FreezeRow>
  )
}
