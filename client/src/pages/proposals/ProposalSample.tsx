/** The first proposals as they will be, so that a column that was mistaken shows. */
import type { ProposalWords, Register } from '@samplan/shared/plan'
import { scrollRegion } from '../../style/scrollRegion.ts'
import { shortened } from './shortened.ts'
import { useProposalWords } from './useProposalWords.ts'

const mostRows = 5
const mostWords = 160

interface ProposalSampleProps {
  readonly proposals: readonly ProposalWords[]
  readonly register: Register
}

export function ProposalSample({ proposals, register }: ProposalSampleProps) {
  const texts = useProposalWords()
  const words = texts.import
  if (proposals.length === 0) return null
  const organisation = (id: string | null) => register.organisations.find((one) => one.id === id)?.name
  const focusArea = (id: string | null) => register.agreement.focusAreas.find((one) => one.id === id)?.name
  return (
    <div className="import-words">
      <h3 className="import-heading">{words.sample}</h3>
      <div {...scrollRegion(words.sample)}>
        <table className="import-table">
          <caption className="visually-hidden">{words.sample}</caption>
          <thead>
            <tr>
              <th scope="col" className="cell-figure">
                {words.rowHead}
              </th>
              <th scope="col">{words.columns.organisation}</th>
              <th scope="col">{words.columns.focusArea}</th>
              <th scope="col">{words.columns.text}</th>
            </tr>
          </thead>
          <tbody>
            {proposals.slice(0, mostRows).map((proposal) => (
              <tr key={proposal.row}>
                <th scope="row" className="cell-figure">
                  {proposal.row}
                </th>
                <td>{organisation(proposal.organisationId) ?? (proposal.sender || texts.item.nobody)}</td>
                <td>{focusArea(proposal.focusAreaId) ?? texts.overview.none}</td>
                <td className="import-cells">{shortened(proposal.text, mostWords)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
