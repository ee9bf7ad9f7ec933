/** *Förslag ur samråd*: what came in sheets, by focus area, each with its answer; and for the convenor the import. */
import { isId, type PlanId, type RoundId } from '@samplan/shared/plan'
import { may } from '@samplan/shared/rules'
import type { ProposalImport, Proposals } from '@samplan/shared/wire'
import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../style/Button.tsx'
import { focusOnce } from '../style/focusOnce.ts'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { focusContent } from './focusContent.ts'
import { type PlanHere, PlanSubpage } from './PlanSubpage.tsx'
import { answerPlaces } from './proposals/answerPlaces.ts'
import { ImportList } from './proposals/ImportList.tsx'
import { ImportSection } from './proposals/ImportSection.tsx'
import { Overview } from './proposals/Overview.tsx'
import { ProposalList } from './proposals/ProposalList.tsx'
import { proposalsKey } from './proposals/proposalsKey.ts'
import { useProposalWords } from './proposals/useProposalWords.ts'
import { refusalWords } from './refusalWords.ts'
import { refusalOf, useAnswer } from './useAnswer.ts'
import '../comments/comments.css'
import './proposals/proposals.css'

export function ProposalsPage({ planId }: { readonly planId: PlanId }) {
  const words = useProposalWords()
  return (
    <PlanSubpage planId={planId} tab="comments" title={words.title}>
      {(plan) => <ProposalsHere plan={plan} />}
    </PlanSubpage>
  )
}

function ProposalsHere({ plan }: { readonly plan: PlanHere }) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const planId = plan.details.facts.id
  const answer = useAnswer<Proposals>(proposalsKey(planId), () => api.proposals(planId))
  const words = useProposalWords()
  const refusal = refusalOf(answer)
  const all = answer.data
  return (
    <>
      <div>
        <h1>{words.title}</h1>
        <p className="lead">{refusal && !all ? refusalWords(refusal, texts) : words.lead}</p>
        <p>
          <Link href={`/plans/${planId}/comments#consultation`}>{words.toComments}</Link>
        </p>
      </div>
      {all ? <Contents plan={plan} all={all} /> : refusal ? null : <p role="status">{texts.head.loading}</p>}
    </>
  )
}

/** The round that the address names: one came from it to import its answers. */
function roundAsked(): RoundId | null {
  const named = new URLSearchParams(window.location.search).get('import')
  return isId(named) ? (named as RoundId) : null
}

function Contents({ plan, all }: { readonly plan: PlanHere; readonly all: Proposals }) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = useProposalWords()
  const { facts, actor } = plan.details
  const consultation = useAnswer(['plan', facts.id, 'consultation'], () => api.consultation(facts.id))
  const reading = useAnswer(['plan', facts.id, 'reading'], () => api.planReading(facts.id))
  const rounds = consultation.data?.rounds ?? []
  const mayHold = may(actor.role, 'hold-consultation', facts.status).ok
  const [asked, setAsked] = useState(roundAsked)
  const [isImporting, setImporting] = useState(asked !== null)
  const [made, setMade] = useState<ProposalImport | null>(null)
  const close = () => {
    setImporting(false)
    setAsked(null)
    focusContent()
  }
  const isOpen = isImporting && mayHold && rounds.length > 0
  return (
    <>
      {mayHold && !isOpen && consultation.data && (
        <div className="proposals-head">
          {rounds.length > 0 ? (
            <Button onPress={() => setImporting(true)}>{words.open}</Button>
          ) : (
            <p className="hint">{words.needsRound}</p>
          )}
        </div>
      )}
      {isOpen && (
        <ImportSection
          plan={plan}
          rounds={rounds}
          roundId={rounds.some(({ id }) => id === asked) ? asked : null}
          onDone={(imported) => {
            setMade(imported)
            close()
          }}
          onClose={close}
        />
      )}
      {made && !isOpen && all.imports.some(({ number, takenBack }) => number === made.number && !takenBack) && (
        <p className="notice" tabIndex={-1} ref={focusOnce}>
          <Icon name="ok" /> {words.imports.counts(made.rowsIn, made.proposals, made.rejects)}.
        </p>
      )}
      {!isOpen && (
        <>
          {all.proposals.length > 0 ? (
            <Overview proposals={all.proposals} focusAreas={plan.register.agreement.focusAreas} />
          ) : (
            <p>{words.none}</p>
          )}
          <ImportList planId={facts.id} imports={all.imports} rounds={rounds} mayHold={mayHold} />
          {all.proposals.length > 0 && (
            <ProposalList
              plan={plan}
              proposals={all.proposals}
              places={reading.data ? answerPlaces(reading.data, texts.plan.untitled) : []}
              mayAnswer={may(actor.role, 'answer-comment', facts.status).ok && !actor.guest}
            />
          )}
        </>
      )}
    </>
  )
}
