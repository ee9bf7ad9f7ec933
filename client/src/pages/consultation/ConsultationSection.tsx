/** *Samråd* above the list of comments: the rounds, newest first, and for the convenor their acts. */
import { consultationFacts, may } from '@samplan/shared/rules'
import { needsReason } from '@samplan/shared/wire'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../style/Button.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { focusContent } from '../focusContent.ts'
import type { PlanHere } from '../PlanSubpage.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'
import { RoundDialog } from './RoundDialog.tsx'
import { RoundItem } from './RoundItem.tsx'
import type { RoundPanel } from './roundPanel.ts'
import { StatementDialog } from './StatementDialog.tsx'
import { type Send, useConsultation } from './useConsultation.ts'
import './consultation.css'

export function ConsultationSection({ plan }: { readonly plan: PlanHere }) {
  const words = usePreferences().texts.consultation
  const { facts, actor } = plan.details
  const { consultation, send } = useConsultation(facts.id)
  const [panel, setPanel] = useState<RoundPanel | null>(null)
  const holds = may(actor.role, 'hold-consultation', facts.status).ok
  useNamedPlace(consultation !== null)
  if (!consultation) return null
  const { rounds } = consultationFacts(consultation, plan.threads, needsReason)
  const newestFirst = [...consultation.rounds].reverse()
  return (
    <section className="consultation" id="consultation" aria-labelledby="consultation-title" tabIndex={-1}>
      <div className="consultation-head">
        <h2 id="consultation-title" className="heading-2">
          {words.title}
        </h2>
        {holds && <Button onPress={() => setPanel({ name: 'open' })}>{words.open}</Button>}
      </div>
      <p className="hint">{newestFirst.length === 0 ? `${words.none} ${words.lead}` : words.lead}</p>
      {newestFirst.length > 0 && (
        <p>
          <Link href={`/plans/${facts.id}/proposals`}>{words.toProposals}</Link>
        </p>
      )}
      {newestFirst.map((round) => (
        <RoundItem
          key={round.id}
          round={round}
          facts={rounds.find(({ id }) => id === round.id) ?? null}
          plan={plan}
          onAct={holds ? setPanel : null}
        />
      ))}
      {panel && (
        <Panel
          panel={panel}
          plan={plan}
          send={send}
          waiting={
            'round' in panel
              ? (rounds.find(({ id }) => id === panel.round.id)?.comments.filter(({ answer }) => !answer).length ?? 0)
              : 0
          }
          onClose={() => {
            setPanel(null)
            focusContent()
          }}
        />
      )}
    </section>
  )
}

/** Goes to what the address names, once it is on the page: the section, or one view in the list. */
function useNamedPlace(isHere: boolean): void {
  useEffect(() => {
    const name = window.location.hash.slice(1)
    if (!isHere || !/^(consultation|thread-[A-Za-z0-9_-]+)$/.test(name)) return
    const place = document.getElementById(name)
    place?.scrollIntoView({ block: 'start' })
    place?.focus({ preventScroll: true })
  }, [isHere])
}

interface PanelProps {
  readonly panel: RoundPanel
  readonly plan: PlanHere
  readonly send: Send
  /** Views of the round that have no answer. */
  readonly waiting: number
  readonly onClose: () => void
}

function Panel({ panel, plan, send, waiting, onClose }: PanelProps) {
  const { api } = useApp()
  const words = usePreferences().texts.consultation
  const planId = plan.details.facts.id
  const { organisations } = plan.register
  switch (panel.name) {
    case 'open':
      return (
        <RoundDialog
          round={null}
          organisations={organisations}
          onSend={(terms) => send(api.openRound(planId, terms), words.opened(terms.name))}
          onClose={onClose}
        />
      )
    case 'change':
      return (
        <RoundDialog
          round={panel.round}
          organisations={organisations}
          onSend={(terms) => send(api.changeRound(planId, panel.round.id, terms), words.saved)}
          onClose={onClose}
        />
      )
    case 'record':
      return (
        <StatementDialog
          organisations={organisations}
          onSend={(statement) => send(api.recordStatement(planId, panel.round.id, statement), words.saved)}
          onClose={onClose}
        />
      )
    case 'close':
      return (
        <QuestionDialog
          title={words.closeTitle(panel.round.name)}
          lead={words.closeLead(waiting)}
          act={words.close}
          onAct={() => send(api.closeRound(planId, panel.round.id), words.closedNow(panel.round.name))}
          onClose={onClose}
        />
      )
    case 'remove':
      return (
        <QuestionDialog
          title={words.removeTitle(organisations.find(({ id }) => id === panel.statement.organisationId)?.name ?? '')}
          lead={words.removeLead}
          act={words.remove}
          onAct={() => send(api.removeStatement(planId, panel.round.id, panel.statement.id), words.saved)}
          onClose={onClose}
        />
      )
  }
}
