/** *Ändringar*: who has changed what, by day and organisation, with the way to each place. */
import type { IsoInstant, RecordId } from '@samplan/shared/plan'
import type { NamedSitting } from '@samplan/shared/wire'
import { afterOverlay } from '../../../plan/place/afterOverlay.ts'
import { usePlan } from '../../../plan/planContext.ts'
import { Dialog } from '../../../style/Dialog.tsx'
import { OrganisationMark } from '../../../style/OrganisationMark.tsx'
import { useStore } from '../../../sync/index.ts'
import { useApp } from '../../appContext.ts'
import { refusalWords } from '../../refusalWords.ts'
import { refusalOf, useAnswer } from '../../useAnswer.ts'
import { type ChangeDay, type ChangeGroup, groupSittings } from './groupSittings.ts'
import './changes.css'

interface ChangesDialogProps {
  readonly lastVisit: Date | null
  readonly onClose: () => void
}

export function ChangesDialog({ lastVisit, onClose }: ChangesDialogProps) {
  const { texts, facts } = usePlan()
  const { api } = useApp()
  const answer = useAnswer(['plan', facts.id, 'sittings'], () => api.sittings(facts.id))
  const refusal = refusalOf(answer)
  const words = texts.together
  return (
    <Dialog title={words.changes} lead={words.changesLead} size="wide" onClose={onClose}>
      {answer.data ? (
        <Feed sittings={answer.data} lastVisit={lastVisit} onClose={onClose} />
      ) : (
        <p role="status">{refusal ? refusalWords(refusal, texts) : texts.head.loading}</p>
      )}
    </Dialog>
  )
}

interface FeedProps extends ChangesDialogProps {
  readonly sittings: readonly NamedSitting[]
}

function Feed({ sittings: all, lastVisit, onClose }: FeedProps) {
  const { texts, now } = usePlan()
  // Whoever worked as a guest is named with who let them in.
  const sittings = all.map((sitting) => {
    const { name, guest } = sitting
    return guest ? { ...sitting, name: `${name} (${texts.workshop.guest(guest.admittedBy)})` } : sitting
  })
  const words = texts.together
  if (sittings.length === 0) return <p>{words.noChanges}</p>
  const isNew = ({ endedAt }: NamedSitting) => lastVisit !== null && new Date(endedAt) > lastVisit
  const fresh = groupSittings(sittings.filter(isNew))
  const seen = groupSittings(sittings.filter((sitting) => !isNew(sitting)))
  if (lastVisit === null || fresh.length === 0) return <Days days={seen} onClose={onClose} />
  return (
    <>
      <section>
        <h3 className="changes-part">
          {words.newSince(texts.format.moment(lastVisit.toISOString() as IsoInstant, now()))}
        </h3>
        <Days days={fresh} onClose={onClose} />
      </section>
      {seen.length > 0 && (
        <section>
          <h3 className="changes-part">{words.seenBefore}</h3>
          <Days days={seen} onClose={onClose} />
        </section>
      )}
    </>
  )
}

function Days({ days, onClose }: { readonly days: readonly ChangeDay[]; readonly onClose: () => void }) {
  const { texts } = usePlan()
  return days.map(({ date, groups }) => (
    <section key={date} className="changes-day">
      <h4>{texts.format.date(date)}</h4>
      <ol>
        {groups.map((group) => (
          <Group key={group.key} group={group} onClose={onClose} />
        ))}
      </ol>
    </section>
  ))
}

function Group({ group, onClose }: { readonly group: ChangeGroup; readonly onClose: () => void }) {
  const { texts, organisationOf } = usePlan()
  const organisation = organisationOf(group.organisationId)
  const time = (at: Date) => texts.format.time(at.toISOString() as IsoInstant)
  const [from, to] = [time(group.from), time(group.to)]
  return (
    <li className="changes-group">
      <p className="changes-when figure">{from === to ? from : `${from}–${to}`}</p>
      <div>
        <p className="marked">
          {organisation && <OrganisationMark organisation={organisation} />}
          <span>
            <strong>{organisation?.name}</strong> <span className="quiet">{group.names.join(', ')}</span>
          </span>
        </p>
        <ul className="changes-records">
          {group.recordIds.map((recordId) => (
            <li key={recordId}>
              <RecordLink recordId={recordId} onClose={onClose} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

/** What is in the bin, or has left it, can be named and not gone to. */
function RecordLink({ recordId, onClose }: { readonly recordId: RecordId; readonly onClose: () => void }) {
  const { texts, board, session, goTo } = usePlan()
  const entry = useStore(board.index).get(recordId)
  if (!entry) {
    const binned = session.plan.plan.bin.find(({ id }) => id === recordId)
    return (
      <span className="quiet">
        {binned?.title || texts.plan.untitled} ({texts.together.binned})
      </span>
    )
  }
  const go = () => {
    onClose()
    afterOverlay(() => goTo({ recordId: entry.blockId, field: null }))
  }
  return (
    <button type="button" className="link" data-quiet onClick={go}>
      {texts.names.recordKinds[entry.kind]} {entry.number}
    </button>
  )
}
