/** Rows that become no proposals, each with its reason; all of them as a file. */
import type { RejectedRow } from '@samplan/shared/plan'
import { Icon } from '../../style/Icon.tsx'
import { scrollRegion } from '../../style/scrollRegion.ts'
import { downloadRejects, reasonWords } from './rejectWords.ts'
import { shortened } from './shortened.ts'
import { useProposalWords } from './useProposalWords.ts'

const mostRows = 20
/** Enough to know the row by; the file has all of it. */
const mostWords = 160

export function RejectTable({ rejects, name }: { readonly rejects: readonly RejectedRow[]; readonly name: string }) {
  const texts = useProposalWords()
  const words = texts.import
  if (rejects.length === 0) return null
  const title = words.rejects(rejects.length)
  return (
    <div className="import-words">
      <h3 className="import-heading">{title}</h3>
      <div {...scrollRegion(title)}>
        <table className="import-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col" className="cell-figure">
                {words.rowHead}
              </th>
              <th scope="col">{words.why}</th>
              <th scope="col">{words.text}</th>
            </tr>
          </thead>
          <tbody>
            {rejects.slice(0, mostRows).map((reject) => (
              <tr key={reject.row}>
                <th scope="row" className="cell-figure">
                  {reject.row}
                </th>
                <td>{reasonWords(reject, texts)}</td>
                <td className="import-cells">
                  {shortened(reject.cells.filter((cell) => cell.trim() !== '').join(' · '), mostWords)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejects.length > mostRows && <p className="hint">{words.first(mostRows)}</p>}
      <button type="button" className="link" onClick={() => downloadRejects(rejects, name, texts)}>
        <Icon name="download" /> {words.download}
      </button>
    </div>
  )
}
