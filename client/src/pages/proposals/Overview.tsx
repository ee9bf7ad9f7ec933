/** How many proposals each focus area got, and what they were answered with. */
import type { FocusArea } from '@samplan/shared/plan'
import { proposalOutcomes } from '@samplan/shared/plan'
import type { Proposal } from '@samplan/shared/wire'
import { scrollRegion } from '../../style/scrollRegion.ts'
import { useProposalWords } from './useProposalWords.ts'

interface OverviewProps {
  readonly proposals: readonly Proposal[]
  readonly focusAreas: readonly FocusArea[]
}

export function Overview({ proposals, focusAreas }: OverviewProps) {
  const texts = useProposalWords()
  const words = texts.overview
  const areas = focusAreas.map(({ id, number, name }) => ({ id: id as string, label: `${number} ${name}` }))
  const rows = [...areas, { id: 'none', label: words.none }].map(({ id, label }) => ({
    id,
    label,
    counts: countsOf(proposals.filter(({ focusAreaId }) => (focusAreaId ?? 'none') === id)),
  }))
  return (
    <section className="page-wide" aria-labelledby="overview-title">
      <h2 id="overview-title" className="heading-2">
        {words.title}
      </h2>
      <div {...scrollRegion(words.title)}>
        <table className="import-table overview-table">
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.focusArea}</th>
              {[words.proposals, ...proposalOutcomes.map((outcome) => texts.outcomes[outcome]), words.waiting].map(
                (head) => (
                  <th key={head} scope="col" className="cell-figure">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, counts }) => (
              <CountRow key={id} label={label} counts={counts} />
            ))}
          </tbody>
          <tfoot>
            <CountRow label={words.sum} counts={countsOf(proposals)} />
          </tfoot>
        </table>
      </div>
    </section>
  )
}

/** All of them, those with each answer, and those without one. */
function countsOf(proposals: readonly Proposal[]): readonly (readonly [string, number])[] {
  const answered = proposalOutcomes.map(
    (outcome) => [outcome, proposals.filter(({ answer }) => answer?.outcome === outcome).length] as const,
  )
  return [['all', proposals.length], ...answered, ['waiting', proposals.filter(({ answer }) => !answer).length]]
}

function CountRow({ label, counts }: { readonly label: string; readonly counts: ReturnType<typeof countsOf> }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {counts.map(([name, count]) => (
        <td key={name} className="cell-figure">
          {count || '–'}
        </td>
      ))}
    </tr>
  )
}
