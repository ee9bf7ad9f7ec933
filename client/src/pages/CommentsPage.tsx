/** *Synpunkter*: every view of the plan in one list, with its answer. They are made and answered beside the plan's text. */
import type { PlanId, Register } from '@samplan/shared/plan'
import type { Comment, Thread } from '@samplan/shared/wire'
import { Link } from 'wouter'
import { Icon } from '../style/Icon.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Tag } from '../style/Tag.tsx'
import { useApp } from './appContext.ts'
import { type PlanHere, PlanSubpage } from './PlanSubpage.tsx'
import './recovery.css'

export function CommentsPage({ planId }: { readonly planId: PlanId }) {
  const words = usePreferences().texts.pages.comments
  return (
    <PlanSubpage planId={planId} tab="comments" title={words.title}>
      {(plan) => <Threads plan={plan} />}
    </PlanSubpage>
  )
}

function Threads({ plan }: { readonly plan: PlanHere }) {
  const words = usePreferences().texts.pages.comments
  const planId = plan.details.facts.id
  const all = plan.threads
  const waiting = all.filter(({ answer }) => answer === null).length
  return (
    <>
      <div>
        <h1>{words.title}</h1>
        <p className="lead">{all.length === 0 ? words.none : words.lead}</p>
        {all.length > 0 && <p>{words.count(all.length, waiting)}</p>}
      </div>
      {all.length > 0 && (
        <ul className="comment-threads">
          {all.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} planId={planId} register={plan.register} />
          ))}
        </ul>
      )}
    </>
  )
}

interface ThreadItemProps {
  readonly thread: Thread
  readonly planId: PlanId
  readonly register: Register
}

function ThreadItem({ thread, planId, register }: ThreadItemProps) {
  const { texts } = usePreferences()
  const words = texts.pages.comments
  const { anchor, comments, answer, kind } = thread
  return (
    <li className="comment-thread">
      <p className="comment-voice">
        <Tag>{texts.comments.kinds[kind]}</Tag>
        {answer ? null : (
          <span className="hint">
            <Icon name="wait" /> {words.waits}
          </span>
        )}
      </p>
      {anchor.quote ? (
        <blockquote className="comment-quote">{anchor.quote}</blockquote>
      ) : (
        <p className="hint">{words.noWords}</p>
      )}
      {comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} register={register} />
      ))}
      {answer && <AnswerItem answer={answer} register={register} />}
      <p>
        <Link href={`/plans/${planId}#b-${anchor.recordId}`}>{words.toPlan}</Link>
      </p>
    </li>
  )
}

function CommentItem({ comment, register }: { readonly comment: Comment; readonly register: Register }) {
  const { now } = useApp()
  const { format } = usePreferences()
  const { author, at, body } = comment
  const organisation = register.organisations.find(({ id }) => id === author.organisationId)
  return (
    <div>
      <p className="comment-voice">
        {organisation && <OrganisationMark organisation={organisation} />}
        <strong>{organisation?.name}</strong>
        <span className="hint">
          {author.name}, {format.moment(at, now())}
        </span>
      </p>
      <p className="comment-body">{body}</p>
    </div>
  )
}

interface AnswerItemProps {
  readonly answer: NonNullable<Thread['answer']>
  readonly register: Register
}

function AnswerItem({ answer, register }: AnswerItemProps) {
  const { now } = useApp()
  const { texts, format } = usePreferences()
  const { outcome, reason, author, at } = answer
  const organisation = register.organisations.find(({ id }) => id === author.organisationId)
  return (
    <div className="comment-answer" data-outcome={outcome}>
      <p>
        <Icon name={outcome === 'not' ? 'block' : 'ok'} /> <strong>{texts.comments.outcomes[outcome]}</strong>
      </p>
      {reason && <p className="comment-body">{reason}</p>}
      <p className="hint">{texts.pages.comments.answer(organisation?.name ?? author.name, format.moment(at, now()))}</p>
    </div>
  )
}
