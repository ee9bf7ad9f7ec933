/** Beside the page: every organisation with how far it has come, as the way to its parts. */
import { useCommitments } from './commitmentsContext.ts'
import { useOverview } from './overviewContext.ts'

export function CommitmentsSide() {
  const words = useCommitments().texts.commitments
  const { organisations, board } = useOverview()
  if (board.asked === 0) return <div className="frame-side" />
  return (
    <nav className="frame-side commitments-side" aria-label={words.board}>
      <ul>
        {organisations.map(({ id, shortName }, place) => {
          const seat = board.seats[place]
          if (!seat || seat.asked === 0) return null
          return (
            <li key={id}>
              <a className="commitments-way" href={`#c-${id}`}>
                <span>{shortName}</span>
                <span className="figure">{words.ofAsked(seat.counts.accepts + seat.counts.declines, seat.asked)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
