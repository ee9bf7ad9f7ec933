/** *Synpunkter*: every view of the plan in one list, with its place and its answer. They can be answered here as well. */
import type { PlanId, Register } from '@samplan/shared/plan'
import type { Comment, Thread, ThreadPlace } from '@samplan/shared/wire'
import { Link } from 'wouter'
import { CommentsContext } from '../comments/commentsContext.ts'
import { ThreadEnd } from '../comments/ThreadEnd.tsx'
import { Icon } from '../style/Icon.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Tag } from '../style/Tag.tsx'
import { useApp } from './appContext.ts'
import { ConsultationSection } from './consultation/ConsultationSection.tsx'
import { type PlanHere, PlanSubpage } from './PlanSubpage.tsx'
import { useAnswer } from './useAnswer.ts'
import { useCommentsHere } from './useCommentsHere.ts'
import '../comments/comments.css'
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
  const { api } = useApp()
  const words = usePreferences().texts.pages.comments
  const planId = plan.details.facts.id
  const places = useAnswer(['plan', planId, 'places'], () => api.threadPlaces(planId))
  const comments = useCommentsHere(plan)
  const all = plan.threads
  const waiting = all.filter(({ answer }) => answer === null).length
  return (
    <CommentsContext value={comments}>
      <div>
        <h1>{words.title}</h1>
        <p className="lead">{all.length === 0 ? words.none : words.lead}</p>
        {all.length > 0 && <p>{words.count(all.length, waiting)}</p>}
      </div>
      <ConsultationSection plan={plan} />
      {all.length > 0 && (
        <ul className="comment-threads">
          {all.map((thread) => (
            <ThreadItem
              key={thread.id}
              thread={thread}
              planId={planId}
              register={plan.register}
              place={places.data?.[thread.anchor.recordId] ?? null}
            />
          ))}
        </ul>
      )}
    </CommentsContext>
  )
}

interface ThreadItemProps {
  readonly thread: Thread
  readonly planId: PlanId
  readonly register: Register
  /** Null while it is asked for, for the plan as a whole, and for what is in the bin. */
  readonly place: ThreadPlace | null
}

function ThreadItem({ thread, planId, register, place }: ThreadItemProps) {
  const { texts } = usePreferences()
  const words = texts.pages.comments
  const { anchor, comments, answer, kind } = thread
  return (
    <li className="comment-thread" id={`thread-${thread.id}`} tabIndex={-1} data-thread={thread.id}>
      {place && (
        <h2 className="comment-place">
          {place.number} {place.title || texts.plan.untitled}
        </h2>
      )}
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
      <ThreadEnd thread={thread} isWaitingSaid />
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
