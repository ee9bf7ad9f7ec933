/** *Åtaganden*: how far everybody has come, seat by seat and in a table, and each organisation's parts with its answers. */
import { BoardTable } from './BoardTable.tsx'
import { useCommitments } from './commitmentsContext.ts'
import { useOverview } from './overviewContext.ts'
import { PartsList } from './PartsList.tsx'
import { Seats } from './Seats.tsx'
import './commitments.css'

export function CommitmentsView() {
  const words = useCommitments().texts.commitments
  const { board } = useOverview()
  return (
    <>
      <div className="commitments-lead">
        <h1>{words.title}</h1>
        {board.asked === 0 ? (
          <p className="lead">{words.nobodyAsked}</p>
        ) : (
          <>
            <p className="commitments-count">
              <strong className="figure">{words.ofAsked(board.complete, board.asked)}</strong> {words.haveAnswered}
            </p>
            <p className="lead">{words.lead}</p>
          </>
        )}
      </div>
      {board.asked > 0 && (
        <>
          <Seats />
          <BoardTable />
          <PartsList />
        </>
      )}
    </>
  )
}
