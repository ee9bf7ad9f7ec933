/** One thread: the view, its replies, the plan's answer, and the forms for those who may use them. */
import type { Thread } from '@samplan/shared/wire'
import { useState } from 'react'
import { Icon } from '../style/Icon.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { CommentVoice } from './CommentVoice.tsx'
import { useComments } from './commentsContext.ts'
import { focusThread } from './focusThread.ts'
import { ReplyForm } from './ReplyForm.tsx'

export function ThreadNote({ thread }: { readonly thread: Thread }) {
  const { texts, show } = useComments()
  const { anchor, comments } = thread
  const words = texts.comments
  return (
    <article
      className="thread"
      tabIndex={-1}
      data-thread={thread.id}
      data-kind={thread.kind}
      aria-label={words.kinds[thread.kind]}
    >
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
      <ThreadEnd thread={thread} />
    </article>
  )
}

/** The answer or what leads to it; the form takes their place, and hands the focus back to the thread. */
function ThreadEnd({ thread }: { readonly thread: Thread }) {
  const [isAnswering, setAnswering] = useState(false)
  if (isAnswering) {
    const close = () => {
      setAnswering(false)
      focusThread(thread.id)
    }
    return <AnswerForm thread={thread} onDone={close} />
  }
  const startAnswering = () => setAnswering(true)
  return thread.answer ? (
    <ThreadAnswer thread={thread} onChange={startAnswering} />
  ) : (
    <OpenThread thread={thread} onAnswer={startAnswering} />
  )
}

interface ThreadAnswerProps {
  readonly thread: Thread
  readonly onChange: () => void
}

function ThreadAnswer({ thread, onChange }: ThreadAnswerProps) {
  const { texts, mayAnswer, organisationOf, formatMoment } = useComments()
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
      {mayAnswer && (
        <p>
          <button type="button" className="link" onClick={onChange}>
            {texts.comments.changeAnswer}
          </button>
        </p>
      )}
    </div>
  )
}

interface OpenThreadProps {
  readonly thread: Thread
  readonly onAnswer: () => void
}

function OpenThread({ thread, onAnswer }: OpenThreadProps) {
  const { texts, mayComment, mayAnswer } = useComments()
  const words = texts.comments
  return (
    <>
      {mayComment && <ReplyForm thread={thread} />}
      {mayAnswer ? (
        <button type="button" className="link" onClick={onAnswer}>
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
