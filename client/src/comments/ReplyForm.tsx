/** "Svara som Region Blekinge": one line that grows, and a button once there is something in it. */
import { maxCommentLength, type Thread } from '@samplan/shared/wire'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../style/Button.tsx'
import { sendOnCtrlEnter } from '../style/sendOnCtrlEnter.ts'
import { useComments } from './commentsContext.ts'
import { useSending } from './useSending.ts'

export function ReplyForm({ thread }: { readonly thread: Thread }) {
  const { actions, texts, me, organisationOf } = useComments()
  const [body, setBody] = useState('')
  const { isSending, reason, send } = useSending()
  const words = texts.comments
  const label = words.replyAs(organisationOf(me.organisationId)?.name ?? me.name)
  const field = useRef<HTMLTextAreaElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSending || body.trim() === '') return
    void send(
      () => actions.reply(thread.id, body.trim()),
      () => {
        setBody('')
        // The button goes with the words; the keyboard stays in the thread.
        field.current?.focus({ preventScroll: true })
      },
    )
  }
  return (
    <form className="reply" onSubmit={submit}>
      <textarea
        ref={field}
        className="input grows"
        aria-label={label}
        placeholder={label}
        rows={1}
        maxLength={maxCommentLength}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={sendOnCtrlEnter}
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
