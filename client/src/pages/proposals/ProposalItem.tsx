/** One proposal: who sent it, what it says, and the plan's answer. */
import type { Proposal } from '@samplan/shared/wire'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import type { PlanHere } from '../PlanSubpage.tsx'
import type { AnswerPlaces } from './answerPlaces.ts'
import { ProposalAnswerForm } from './ProposalAnswerForm.tsx'
import { useProposalWords } from './useProposalWords.ts'

interface ProposalItemProps {
  readonly proposal: Proposal
  readonly plan: PlanHere
  readonly places: AnswerPlaces
  readonly mayAnswer: boolean
}

export function ProposalItem({ proposal, plan, places, mayAnswer }: ProposalItemProps) {
  const words = useProposalWords()
  const { row, importNumber, sender, organisationId, focusAreaId, focusWord, text, motive, others, answer } = proposal
  const organisation = plan.register.organisations.find(({ id }) => id === organisationId)
  const [isAnswering, setAnswering] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  return (
    <li className="proposal" id={`proposal-${proposal.id}`} ref={item} tabIndex={-1}>
      <p className="comment-voice">
        {organisation && <OrganisationMark organisation={organisation} />}
        <strong>{organisation?.name ?? (sender || words.item.nobody)}</strong>
        <span className="hint">{words.item.named(row, importNumber)}</span>
      </p>
      <p className="proposal-text">{text}</p>
      {motive && (
        <p className="proposal-more">
          <strong>{words.item.motive}:</strong> {motive}
        </p>
      )}
      {others.map(({ heading, words: said }, index) => (
        // A row's cells never change places.
        <p key={`${index}-${heading}`} className="proposal-more hint">
          {heading ? `${heading}: ${said}` : said}
        </p>
      ))}
      {focusWord && !focusAreaId && <p className="hint">{words.item.asWritten(focusWord)}</p>}
      {isAnswering ? (
        <ProposalAnswerForm
          planId={plan.details.facts.id}
          proposal={proposal}
          places={places}
          onDone={() => {
            setAnswering(false)
            item.current?.focus()
          }}
        />
      ) : (
        <Given proposal={proposal} plan={plan} places={places} />
      )}
      {mayAnswer && !isAnswering && (
        <p>
          <button
            type="button"
            className="link"
            aria-label={answer ? words.answer.changeNamed(row) : words.answer.named(row)}
            onClick={() => setAnswering(true)}
          >
            {answer ? words.answer.change : words.answer.act}
          </button>
        </p>
      )}
    </li>
  )
}

function Given({ proposal, plan, places }: Omit<ProposalItemProps, 'mayAnswer'>) {
  const words = useProposalWords()
  const { format } = usePreferences()
  const { now } = useApp()
  const { answer } = proposal
  if (!answer) {
    return (
      <p className="hint">
        <Icon name="wait" /> {words.filter.waiting}
      </p>
    )
  }
  const place = places.find(({ id }) => id === answer.recordId)
  return (
    <div className="thread-answer" data-outcome={answer.outcome}>
      <p className="note-head">
        <Icon name={answer.outcome === 'not' ? 'block' : 'ok'} /> <strong>{words.outcomes[answer.outcome]}</strong>
      </p>
      {answer.recordId && (
        <p>
          {place ? (
            <Link href={`/plans/${plan.details.facts.id}#b-${place.id}`}>{place.name}</Link>
          ) : (
            <span className="hint">{words.answer.gone}</span>
          )}
        </p>
      )}
      {answer.reason && <p className="comment-body">{answer.reason}</p>}
      <p className="hint">{words.answer.by(answer.answered.by.name, format.moment(answer.answered.at, now()))}</p>
    </div>
  )
}
