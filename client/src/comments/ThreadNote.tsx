/** One thread: the view, its replies, the plan's answer, and the forms for those who may use them. */
import type { Thread } from '@samplan/shared/wire'
import { CommentVoice } from './CommentVoice.tsx'
import { useComments } from './commentsContext.ts'
import { ThreadEnd } from './ThreadEnd.tsx'

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
        <button type="button" className="thread-quote" onClick={() => show(thread)}>
          <span className="visually-hidden">{words.showWords}: </span>”{anchor.quote}”
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
