/** Whether everybody may read a version, and for the convenor the way to let them, or not any more. */
import { may } from '@samplan/shared/rules'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../style/Button.tsx'
import { CopyButton } from '../../style/CopyButton.tsx'
import { Dialog } from '../../style/Dialog.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { QuestionDialog } from '../consultation/QuestionDialog.tsx'
import type { PlanHere } from '../PlanSubpage.tsx'
import { refusalWords } from '../refusalWords.ts'
import { useAnswer } from '../useAnswer.ts'

interface PublishPartProps {
  readonly plan: PlanHere
  readonly number: number
}

export function PublishPart({ plan, number }: PublishPartProps) {
  const { api, origin } = useApp()
  const { texts, format } = usePreferences()
  const queries = useQueryClient()
  const [panel, setPanel] = useState<'publish' | 'withdraw' | null>(null)
  const words = texts.publication
  const { facts, actor } = plan.details
  const key = ['plan', facts.id, 'publications']
  const { data } = useAnswer(key, () => api.publications(facts.id))
  if (!data) return null
  const publication = data.find((one) => one.number === number)
  const mayPublish = may(actor.role, 'publish', facts.status).ok
  const organisation = plan.register.organisations.find(({ id }) => id === publication?.published.by.organisationId)
  const send = async (act: ReturnType<typeof api.publishVersion> | ReturnType<typeof api.withdrawPublication>) => {
    const reply = await act
    if (!reply.ok) return refusalWords(reply.code, texts)
    await queries.invalidateQueries({ queryKey: key })
    return null
  }
  const close = () => setPanel(null)
  return (
    <section className="version-check" aria-labelledby="version-publication">
      <h2 id="version-publication" className="margin-title">
        {words.title}
      </h2>
      <p>
        {publication
          ? words.published(format.wholeMoment(publication.published.at), organisation?.name ?? '')
          : words.notPublished}
      </p>
      {publication && (
        <>
          <Link href={`/public/${publication.id}`}>{words.address}</Link>
          <CopyButton text={`${origin}/public/${publication.id}`} label={words.copyAddress} />
        </>
      )}
      {mayPublish && (
        <Button onPress={() => setPanel(publication ? 'withdraw' : 'publish')}>
          {publication ? words.withdraw : words.publish}
        </Button>
      )}
      {panel === 'publish' && (
        <PublishDialog
          number={number}
          onPublish={() => send(api.publishVersion(facts.id, number, true))}
          onClose={close}
        />
      )}
      {panel === 'withdraw' && (
        <QuestionDialog
          title={words.withdrawTitle(number)}
          lead={words.withdrawLead}
          act={words.withdrawNow}
          onAct={() => send(api.withdrawPublication(facts.id, number))}
          onClose={close}
        />
      )}
    </section>
  )
}

interface PublishDialogProps {
  readonly number: number
  /** Null when it was done, or why it was refused. */
  readonly onPublish: () => Promise<string | null>
  readonly onClose: () => void
}

/** V22: nothing is published before the tick is set, and nobody has set it beforehand. */
function PublishDialog({ number, onPublish, onClose }: PublishDialogProps) {
  const { publication: words, head } = usePreferences().texts
  const missingId = useId()
  const [isConfirmed, setConfirmed] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const publish = async () => {
    setSending(true)
    const reason = await onPublish()
    setSending(false)
    if (reason === null) onClose()
    else setRefusal(reason)
  }
  return (
    <Dialog
      title={words.publishTitle(number)}
      lead={words.publishLead}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{head.cancel}</Button>
          <Button
            variant="filled"
            isDisabled={isSending}
            blockedBy={isConfirmed ? undefined : missingId}
            onPress={() => void publish()}
          >
            {words.publishNow}
          </Button>
        </>
      }
    >
      <label className="choice">
        <input type="checkbox" checked={isConfirmed} onChange={(event) => setConfirmed(event.target.checked)} />
        <span>{words.confirm}</span>
      </label>
      {!isConfirmed && (
        <p id={missingId} className="hint">
          {words.confirmMissing}
        </p>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  )
}
