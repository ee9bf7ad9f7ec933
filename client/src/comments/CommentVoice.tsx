/** Who speaks: the organisation first, because comments speak for one. */
import type { IsoInstant } from '@samplan/shared/plan'
import type { ThreadKind, Voice } from '@samplan/shared/wire'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { useComments } from './commentsContext.ts'

interface CommentVoiceProps {
  readonly voice: Voice
  readonly at: IsoInstant
  /** The first comment of a thread says what kind of view it is. */
  readonly kind: ThreadKind | null
}

export function CommentVoice({ voice, at, kind }: CommentVoiceProps) {
  const { texts, organisationOf, formatMoment } = useComments()
  const organisation = organisationOf(voice.organisationId)
  return (
    <p className="comment-voice">
      {organisation && <OrganisationMark organisation={organisation} />}
      <span className="comment-who">
        <strong title={voice.name}>{organisation?.shortName ?? voice.name}</strong>
        {kind && <span className="comment-kind"> {texts.comments.kinds[kind]}</span>}
        {voice.guest && (
          <span className="comment-kind">
            {' '}
            {voice.name}. {texts.workshop.guest(voice.guest.admittedBy)}
          </span>
        )}
      </span>
      <time dateTime={at}>{formatMoment(at)}</time>
    </p>
  )
}
