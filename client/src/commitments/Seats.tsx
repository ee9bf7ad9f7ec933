/**
 * A seat for each organisation, always in the same order, so that who is missing is seen: dashed while it has answered
 * nothing, outlined on the way, filled when it has answered everything. Each leads to the organisation's parts.
 */
import type { Organisation } from '@samplan/shared/plan'
import type { CommitmentSeat } from '@samplan/shared/rules'
import { Icon } from '../style/Icon.tsx'
import { useCommitments } from './commitmentsContext.ts'
import { useOverview } from './overviewContext.ts'

export function Seats() {
  const words = useCommitments().texts.commitments
  const { organisations, board } = useOverview()
  return (
    <div>
      <ul className="seats" aria-label={words.seats}>
        {organisations.map((organisation, place) => {
          const seat = board.seats[place]
          return seat && <Seat key={organisation.id} organisation={organisation} seat={seat} />
        })}
      </ul>
      <p className="hint">{words.seatLegend}</p>
    </div>
  )
}

interface SeatProps {
  readonly organisation: Organisation
  readonly seat: CommitmentSeat
}

function Seat({ organisation, seat }: SeatProps) {
  const words = useCommitments().texts.commitments
  const { id, shortName, mark, hue } = organisation
  const { asked, counts } = seat
  const renewals = counts['needs-renewal']
  const answered = counts.accepts + counts.declines
  const told = asked === 0 ? words.seatNothing(shortName) : words.seat(shortName, answered, asked)
  const label = renewals > 0 ? `${told}, ${words.seatRenew(renewals)}` : told
  const inside = (
    <>
      <span aria-hidden="true">{mark}</span>
      {renewals > 0 && <Icon name="warn" />}
      <span className="visually-hidden">{label}</span>
    </>
  )
  return (
    <li className={`hue-${hue}`}>
      {asked === 0 ? (
        <span className="seat-box" data-seat="nothing" title={label}>
          {inside}
        </span>
      ) : (
        <a className="seat-box" data-seat={fill(seat)} href={`#c-${id}`} title={label}>
          {inside}
        </a>
      )}
    </li>
  )
}

function fill({ asked, counts, isComplete }: CommitmentSeat): 'dashed' | 'outlined' | 'filled' {
  if (isComplete) return 'filled'
  return counts.unanswered === asked ? 'dashed' : 'outlined'
}
