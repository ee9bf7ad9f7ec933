/**
 * *Frys version 1*: what hinders first, with the way over it under its own row; what should be looked at; what is in
 * order, folded. The checks go on while the dialogue is open, and the foot always says what is left.
 */
import type { Organisation } from '@samplan/shared/plan'
import { type CheckResult, type Finding, isLate, type PurposeTick } from '@samplan/shared/rules'
import type { FindingNames, Texts } from '@samplan/shared/text'
import type { FreezeRequest } from '@samplan/shared/wire'
import { useState } from 'react'
import { Dialog } from '../../style/Dialog.tsx'
import { Icon } from '../../style/Icon.tsx'
import { PurposeTicks } from '../PurposeTicks.tsx'
import { FreezeCounts } from './FreezeCounts.tsx'
import { FreezeFoot } from './FreezeFoot.tsx'
import { FreezeOptions, LateReason } from './FreezeOptions.tsx'
import { FreezeRow, HinderingRow } from './FreezeRow.tsx'
import { emptyFreezeDraft, type FreezeDraft, freezeRequest, sortFindings } from './freezeDraft.ts'
import './freeze.css'

export type FreezeAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: string }

export interface FreezeDialogProps {
  readonly number: number
  readonly checks: CheckResult
  readonly texts: Texts
  readonly names: FindingNames
  /** What the agreement says the plan is for; empty where it names nothing. */
  readonly ticks: readonly PurposeTick[]
  /** Kronor of the grants that no activity uses; null where all is planned. */
  readonly moneyLeft: string | null
  /** Signs the reasons. */
  readonly organisation: Organisation | null
  readonly onGoTo: (finding: Finding) => void
  readonly leadsOn: (finding: Finding) => boolean
  readonly onFreeze: (request: FreezeRequest) => Promise<FreezeAnswer>
  readonly onClose: () => void
}

export function FreezeDialog(props: FreezeDialogProps) {
  const { number, checks, texts, names, ticks, moneyLeft, organisation, onGoTo, leadsOn, onFreeze, onClose } = props
  const [draft, setDraft] = useState<FreezeDraft>(emptyFreezeDraft)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const words = texts.freeze
  const { hindering, warnings, information } = sortFindings(checks)
  const row = { texts, names, onGoTo, leadsOn }
  const setReason = (id: string, reason: string | null) => {
    const overrides = new Map(draft.overrides)
    if (reason === null) overrides.delete(id)
    else overrides.set(id, reason)
    setDraft({ ...draft, overrides })
  }
  const freeze = async () => {
    setSending(true)
    const answer = await onFreeze(freezeRequest(checks, draft))
    setSending(false)
    if (answer.ok) onClose()
    else setRefusal(answer.reason)
  }
  return (
    <Dialog
      title={words.title(number)}
      lead={words.lead}
      onClose={onClose}
      size="wide"
      foot={<FreezeFoot {...{ number, checks, draft, texts, isSending, onClose }} onFreeze={() => void freeze()} />}
    >
      <div className="freeze">
        <FreezeCounts checks={checks} texts={texts} />
        <PurposeTicks ticks={ticks} />
        {hindering.length > 0 && (
          <section className="freeze-part" aria-labelledby="freeze-hindering">
            <h3 id="freeze-hindering">{words.hindering}</h3>
            <ul>
              {hindering.map((finding) => (
                <HinderingRow
                  key={finding.id}
                  {...row}
                  finding={finding}
                  organisation={organisation}
                  reason={draft.overrides.get(finding.id) ?? null}
                  onReason={(reason) => setReason(finding.id, reason)}
                />
              ))}
            </ul>
          </section>
        )}
        {isLate(checks) && <LateReason draft={draft} onChange={setDraft} texts={texts} />}
        {(warnings.length + information.length > 0 || moneyLeft) && (
          <section className="freeze-part" aria-labelledby="freeze-warnings">
            <h3 id="freeze-warnings">{words.warnings}</h3>
            <ul>
              {[...warnings, ...information].map((finding) => (
                <FreezeRow key={finding.id} {...row} finding={finding} />
              ))}
              {moneyLeft && (
                <li className="freeze-row freeze-row-info">
                  <Icon name="info" /> <p className="freeze-sentence">{words.moneyLeft(moneyLeft)}</p>
                </li>
              )}
            </ul>
          </section>
        )}
        <details className="freeze-passed">
          <summary>{words.passed(checks.passed.length)}</summary>
          <ul>
            {checks.passed.map((rule) => (
              <li key={rule}>{words.passedRules[rule]}</li>
            ))}
          </ul>
        </details>
        <FreezeOptions draft={draft} onChange={setDraft} number={number} texts={texts} />
        {refusal && (
          <p className="freeze-refusal" role="alert">
            {refusal}
          </p>
        )}
      </div>
    </Dialog>
  )
}
