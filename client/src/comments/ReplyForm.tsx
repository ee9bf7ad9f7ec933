/** "Svara som Region Blekinge": one line that grows, and a button once there is something in it. */
import { maxCommentLength, type Thread } from '@samplan/shared/wire'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { useComments } from './commentsContext.ts'
import { useSending } from './useSending.ts'

export function ReplyForm({ thread }: { readonly thread: Thread }) {
  const { actions, texts, me, organisationOf } = useComments()
  const [body, setBody] = useState('')
  const { isSending, reason, send } = useSending()
  const words = texts.comments
  const label = words.replyAs(organisationOf(me.organisationId)?.name ?? me.name)
  const submit = () =>
    send(
      () => actions.reply(thread.id, body.trim()),
      () => setBody(''),
    )
  return (
    <form
      className="reply"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <textarea
        className="input grows"
        aria-label={label}
        placeholder={label}
        rows={1}
        maxLength={maxCommentLength}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      {reason && <p className="field-reason">{reason}</p>}
      {body.trim() !== '' && (
        <Button type="submit" small isDisabled={isSending}>
          {words.reply}
        </Button>
      )}
    </form>
  )
}
