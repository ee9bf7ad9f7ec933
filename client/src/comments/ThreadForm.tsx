/** *Ny synpunkt*: what kind of view, and the words; the quote above says what it is about. */
import { type Anchor, maxCommentLength, type ThreadKind } from '@samplan/shared/wire'
import { useId } from 'react'
import { Button } from '../style/Button.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { sendOnCtrlEnter } from '../style/sendOnCtrlEnter.ts'
import { useComments } from './commentsContext.ts'
import { focusThread } from './focusThread.ts'
import { useThreadDraft } from './useDraft.ts'
import { useSending } from './useSending.ts'

/** A proposal comes first: it is what most views are. */
const kindsInOrder = ['change', 'question', 'agree', 'object'] as const satisfies readonly ThreadKind[]

interface ThreadFormProps {
  readonly anchor: Anchor
  readonly onDone: () => void
}

/** Puts the caret in the form when it opens, with its button in view: the person has just asked for it. */
function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true })
  field?.form?.scrollIntoView({ block: 'nearest' })
}

export function ThreadForm({ anchor, onDone }: ThreadFormProps) {
  const { actions, texts, me, organisationOf } = useComments()
  const [draft, setDraft, forget] = useThreadDraft(anchor)
  const { kind, body } = draft
  const { isSending, reason, send } = useSending()
  const bodyId = useId()
  const words = texts.comments
  const organisation = organisationOf(me.organisationId)
  const isEmpty = body.trim() === ''
  return (
    <form
      className="thread thread-new"
      aria-label={words.newView}
      onKeyDown={(event) => event.key === 'Escape' && isEmpty && onDone()}
      onSubmit={(event) => {
        event.preventDefault()
        if (isEmpty || isSending) return
        void send(
          () => actions.open({ kind, anchor, body: body.trim() }),
          ({ threadId }) => {
            forget()
            onDone()
            focusThread(threadId)
          },
        )
      }}
    >
      <p className="comment-voice">
        {organisation && <OrganisationMark organisation={organisation} />}
        <strong>{words.newView}</strong>
      </p>
      {anchor.quote && <p className="thread-quote">”{anchor.quote}”</p>}
      <KindChoice kind={kind} onChoose={(chosen) => setDraft({ ...draft, kind: chosen })} />
      <label className="visually-hidden" htmlFor={bodyId}>
        {words.body}
      </label>
      <textarea
        id={bodyId}
        ref={focusOnce}
        className="input"
        rows={3}
        maxLength={maxCommentLength}
        placeholder={words.bodyEmpty}
        value={body}
        onChange={(event) => setDraft({ ...draft, body: event.target.value })}
        onKeyDown={sendOnCtrlEnter}
      />
      {reason && <p className="field-reason">{reason}</p>}
      <div className="form-foot">
        <Button type="submit" variant="filled" isDisabled={isSending || isEmpty}>
          {words.leave}
        </Button>
        <button type="button" className="link" onClick={onDone}>
          {texts.head.cancel}
        </button>
      </div>
    </form>
  )
}

function KindChoice({ kind, onChoose }: { readonly kind: ThreadKind; readonly onChoose: (kind: ThreadKind) => void }) {
  const { texts } = useComments()
  const name = useId()
  return (
    <fieldset className="thread-kinds">
      <legend className="visually-hidden">{texts.comments.kind}</legend>
      {kindsInOrder.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={kind === value} onChange={() => onChoose(value)} />
          <span>{texts.comments.kinds[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}
