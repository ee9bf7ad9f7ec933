/** One round: when and how, who was invited and what each has said, what waits for an answer, what came elsewhere. */
import { type Organisation, type OrganisationId, stockholmDate } from '@samplan/shared/plan'
import type { RoundFacts } from '@samplan/shared/rules'
import type { Act, Round } from '@samplan/shared/wire'
import { Link } from 'wouter'
import { Button } from '../../style/Button.tsx'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { scrollRegion } from '../../style/scrollRegion.ts'
import { Tag } from '../../style/Tag.tsx'
import { useApp } from '../appContext.ts'
import type { PlanHere } from '../PlanSubpage.tsx'
import type { RoundPanel } from './roundPanel.ts'

interface RoundItemProps {
  readonly round: Round
  readonly facts: RoundFacts | null
  readonly plan: PlanHere
  /** Null for whoever only reads. */
  readonly onAct: ((panel: RoundPanel) => void) | null
}

export function RoundItem({ round, facts, plan, onAct }: RoundItemProps) {
  const { texts, format } = usePreferences()
  const { now } = useApp()
  const words = texts.consultation
  const { id, name, kind, start, end, opened, closed } = round
  const told = ({ by, at }: Act) => [by.name, format.moment(at, now())] as const
  return (
    <article className="round" aria-labelledby={`round-${id}`}>
      <header className="round-head">
        <h3 id={`round-${id}`}>{name}</h3>
        <Tag>{words.state[closed ? 'closed' : 'open']}</Tag>
      </header>
      <p>{words.period(words.kinds[kind], format.date(start), format.date(end))}</p>
      <p className="hint">
        {words.openedBy(...told(opened))} {closed && words.closedBy(...told(closed))}
      </p>
      {!closed && stockholmDate(now()) > end && <p className="notice">{words.overdue}</p>}
      <Unanswered facts={facts} />
      <InvitedTable round={round} plan={plan} facts={facts} />
      <Statements round={round} plan={plan} onAct={onAct} />
      {onAct && (
        <div className="form-foot">
          {!closed && (
            <Button small aria-label={words.closeNamed(name)} onPress={() => onAct({ name: 'close', round })}>
              {words.close}
            </Button>
          )}
          {!closed && (
            <Button small aria-label={words.changeNamed(name)} onPress={() => onAct({ name: 'change', round })}>
              {words.change}
            </Button>
          )}
          <Button small aria-label={words.recordIn(name)} onPress={() => onAct({ name: 'record', round })}>
            {words.record}
          </Button>
          <Link className="button" data-small href={`/plans/${plan.details.facts.id}/proposals?import=${id}`}>
            {words.importAnswers}
          </Link>
        </div>
      )}
    </article>
  )
}

/** V17, on the page where it is mended: each view that waits, with the way to it. */
function Unanswered({ facts }: { readonly facts: RoundFacts | null }) {
  const words = usePreferences().texts.consultation
  const comments = facts?.comments ?? []
  const waiting = comments.filter(({ answer }) => !answer || (answer.needsReason && !answer.hasReason))
  if (comments.length === 0) return <p className="hint">{words.nothingSaid}</p>
  if (waiting.length === 0) {
    return (
      <p className="look-ok">
        <Icon name="ok" /> {words.allAnswered}
      </p>
    )
  }
  return (
    <div className="round-waiting">
      <p className={facts?.state === 'closed' ? 'look-block' : undefined}>
        <Icon name={facts?.state === 'closed' ? 'block' : 'wait'} /> {words.waiting(waiting.length)}
      </p>
      <ul>
        {waiting.map(({ threadId, quote }) => (
          <li key={threadId}>
            <a href={`#thread-${threadId}`}>{words.toComment(quote)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function InvitedTable({ round, plan, facts }: Pick<RoundItemProps, 'round' | 'plan' | 'facts'>) {
  const words = usePreferences().texts.consultation
  const spokenFor = facts?.comments.flatMap(({ threadId, answer }) => {
    const thread = plan.threads.find(({ id }) => id === threadId)
    const by = thread?.comments[0]?.author.organisationId
    return by ? [{ by, waits: answer === null }] : []
  })
  const of = (id: OrganisationId) => (spokenFor ?? []).filter(({ by }) => by === id)
  const statedBy = (id: OrganisationId) => round.statements.filter(({ organisationId }) => organisationId === id).length
  return (
    <div {...scrollRegion(words.table(round.name))}>
      <table className="round-table">
        <caption className="visually-hidden">{words.table(round.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.invitedCount(round.invited.length)}</th>
            <th scope="col" className="cell-figure">
              {words.said}
            </th>
            <th scope="col" className="cell-figure">
              {words.unanswered}
            </th>
            <th scope="col" className="cell-figure">
              {words.stated}
            </th>
          </tr>
        </thead>
        <tbody>
          {round.invited.map((id) => (
            <tr key={id}>
              <th scope="row">
                <Organisationed organisation={organisationIn(plan, id)} />
              </th>
              <td className="cell-figure">{of(id).length || '–'}</td>
              <td className="cell-figure">{of(id).filter(({ waits }) => waits).length || '–'}</td>
              <td className="cell-figure">{statedBy(id) || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Organisationed({ organisation }: { readonly organisation: Organisation | null }) {
  return (
    <span className="marked">
      {organisation && <OrganisationMark organisation={organisation} />} {organisation?.name}
    </span>
  )
}

function Statements({ round, plan, onAct }: Pick<RoundItemProps, 'round' | 'plan' | 'onAct'>) {
  const { texts, format } = usePreferences()
  const words = texts.consultation
  if (round.statements.length === 0) return null
  return (
    <div className="round-statements">
      <h4>{words.statements}</h4>
      <ul>
        {round.statements.map((statement) => {
          const name = organisationIn(plan, statement.organisationId)?.name ?? ''
          const how = words.channels[statement.channel]
          return (
            <li key={statement.id}>
              <p className="hint">{words.statementHead(name, how, format.date(statement.receivedOn))}</p>
              <p className="comment-body">{statement.text}</p>
              {onAct && (
                <Button
                  small
                  variant="quiet"
                  aria-label={words.removeNamed(name)}
                  onPress={() => onAct({ name: 'remove', round, statement })}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function organisationIn({ register }: PlanHere, id: OrganisationId): Organisation | null {
  return register.organisations.find((one) => one.id === id) ?? null
}
