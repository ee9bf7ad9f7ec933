/** One thread: the view, its replies, the plan's answer, and the forms for those who may use them. */
import type { Thread } from '@samplan/shared/wire'
import { useState } from 'react'
import { Icon } from '../style/Icon.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { CommentVoice } from './CommentVoice.tsx'
import { useComments } from './commentsContext.ts'
import { ReplyForm } from './ReplyForm.tsx'

export function ThreadNote({ thread }: { readonly thread: Thread }) {
  const { texts, show } = useComments()
  const { anchor, comments, answer } = thread
  const words = texts.comments
  return (
    <article className="thread" data-thread={thread.id} data-kind={thread.kind} aria-label={words.kinds[thread.kind]}>
      {anchor.quote && (
        <button type="button" className="thread-quote" onClick={() => show(thread)} aria-label={words.showWords}>
          ”{anchor.quote}”
        </button>
      )}
      {comments.map((comment, index) => (
        <div className="comment" key={comment.id}>
          <CommentVoice voice={comment.author} at={comment.at} kind={index === 0 ? thread.kind : null} />
          <p className="comment-body">{comment.body}</p>
        </div>
      ))}
      {answer ? <ThreadAnswer thread={thread} /> : <OpenThread thread={thread} />}
    </article>
  )
}

function ThreadAnswer({ thread }: { readonly thread: Thread }) {
  const { texts, organisationOf, formatMoment } = useComments()
  const { answer } = thread
  if (!answer) return null
  return (
    <div className="thread-answer" data-outcome={answer.outcome}>
      <p className="note-head">
        <Icon name={answer.outcome === 'not' ? 'block' : 'ok'} />
        <strong>{texts.comments.outcomes[answer.outcome]}</strong>
      </p>
      {answer.reason && <p className="comment-body">{answer.reason}</p>}
      <p className="note-quiet">
        {organisationOf(answer.author.organisationId)?.name ?? answer.author.name}, {formatMoment(answer.at)}
      </p>
    </div>
  )
}

function OpenThread({ thread }: { readonly thread: Thread }) {
  const { texts, mayComment, mayAnswer } = useComments()
  const [isAnswering, setAnswering] = useState(false)
  const words = texts.comments
  if (isAnswering) return <AnswerForm thread={thread} onDone={() => setAnswering(false)} />
  return (
    <>
      {mayComment && <ReplyForm thread={thread} />}
      {mayAnswer ? (
        <button type="button" className="link" onClick={() => setAnswering(true)}>
          {words.settle}
        </button>
      ) : (
        <p className="thread-waits">
          <Icon name="wait" /> {words.waiting}
        </p>
      )}
    </>
  )
}
