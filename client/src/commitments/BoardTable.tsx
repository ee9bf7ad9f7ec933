/** The seats in figures: of each organisation how many parts are accepted, declined, put off, stale or unanswered. */
import type { Organisation } from '@samplan/shared/plan'
import { type CommitmentSeat, commitmentStates } from '@samplan/shared/rules'
import { Link } from 'wouter'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { scrollRegion } from '../style/scrollRegion.ts'
import { useCommitments } from './commitmentsContext.ts'
import { useOverview } from './overviewContext.ts'
import { StateSign } from './StateSign.tsx'

export function BoardTable() {
  const words = useCommitments().texts.commitments
  const { organisations, board } = useOverview()
  return (
    <section className="commitments-section" aria-labelledby="h-board">
      <h2 id="h-board">{words.board}</h2>
      <div {...scrollRegion(words.board)}>
        <table className="commitments-board">
          <thead>
            <tr>
              <th scope="col">{words.organisation}</th>
              <th scope="col" className="cell-figure">
                {words.parts}
              </th>
              {commitmentStates.map((state) => (
                <th key={state} scope="col" className="cell-figure">
                  <StateSign state={state} /> {words.states[state]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {organisations.map((organisation, place) => {
              const seat = board.seats[place]
              return (
                seat && seat.asked > 0 && <BoardRow key={organisation.id} organisation={organisation} seat={seat} />
              )
            })}
          </tbody>
        </table>
      </div>
      {board.asked < organisations.length && (
        <p className="hint">{words.withoutPart(organisations.length - board.asked)}</p>
      )}
    </section>
  )
}

interface BoardRowProps {
  readonly organisation: Organisation
  readonly seat: CommitmentSeat
}

function BoardRow({ organisation, seat }: BoardRowProps) {
  const words = useCommitments().texts.commitments
  const { withoutEditor, participantsHref } = useOverview()
  const isMute = withoutEditor?.has(organisation.id)
  return (
    <tr>
      <th scope="row">
        <span className="marked">
          <OrganisationMark organisation={organisation} tinted={!seat.isComplete} size="small" />{' '}
          <a href={`#c-${organisation.id}`}>{organisation.shortName}</a>
        </span>
        {isMute && (
          <span className="commitments-mute">
            {words.noEditor}. <Link href={participantsHref}>{words.toParticipants}</Link>
          </span>
        )}
      </th>
      <td className="cell-figure">{seat.asked}</td>
      {commitmentStates.map((state) => (
        <td key={state} className="cell-figure" data-zero={seat.counts[state] === 0 || undefined}>
          {seat.counts[state]}
        </td>
      ))}
    </tr>
  )
}
