/** The plan's answer or what leads to it; the form takes their place, and hands the focus back to the thread. */
import type { Thread } from '@samplan/shared/wire'
import { useState } from 'react'
import { Icon } from '../style/Icon.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { useComments } from './commentsContext.ts'
import { focusThread } from './focusThread.ts'
import { ReplyForm } from './ReplyForm.tsx'

interface ThreadEndProps {
  readonly thread: Thread
  /** Where the page has said already that an answer is waited for. */
  readonly isWaitingSaid?: boolean
}

export function ThreadEnd({ thread, isWaitingSaid = false }: ThreadEndProps) {
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
    <OpenThread thread={thread} isWaitingSaid={isWaitingSaid} onAnswer={startAnswering} />
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
  readonly isWaitingSaid: boolean
  readonly onAnswer: () => void
}

function OpenThread({ thread, isWaitingSaid, onAnswer }: OpenThreadProps) {
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
        !isWaitingSaid && (
          <p className="thread-waits">
            <Icon name="wait" /> {words.waiting}
          </p>
        )
      )}
    </>
  )
}
