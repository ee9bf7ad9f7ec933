/** Who gets what of a sum, what it is per inhabitant, and the proof that the parts are the whole. */
import type { Distribution, Share } from '@samplan/shared/plan'
import { orePerInhabitant, proveDistribution } from '@samplan/shared/rules'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { useRegisterScreen } from './registerContext.ts'

interface SharesTableProps {
  readonly distribution: Distribution
  /** Of the table, where several stand on one page. */
  readonly title?: string
  readonly isFolded?: boolean
}

export function SharesTable({ distribution, title, isFolded }: SharesTableProps) {
  const { texts, format } = usePreferences()
  const words = texts.register
  const proof = proveDistribution(distribution)
  const { kronor } = format
  const caption = title ?? words.distribute
  const heads = [words.exactPart, words.extra, words.share, texts.distributions.perInhabitant]
  const table = (
    <div {...scrollRegion(caption)}>
      <table className="register-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.receivers}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="cell-figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {distribution.shares.map((share) => (
            <ShareRow key={share.organisationId} share={share} of={distribution} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sumOf}</th>
            <td className="cell-figure">{format.figure(distribution.totalWeight)}</td>
            <td className="cell-figure">{kronor(proof.extraOre)}</td>
            <td className="cell-figure">{kronor(distribution.totalOre)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
  return (
    <>
      {isFolded ? (
        <details className="fold">
          <summary>{caption}</summary>
          {table}
        </details>
      ) : (
        table
      )}
      <p role="status">
        {texts.money.proof(
          kronor(proof.flooredOre),
          kronor(proof.extraOre),
          proof.extras,
          kronor(distribution.totalOre),
        )}
        {distribution.example && ` (${words.exampleFigure})`}
      </p>
    </>
  )
}

function ShareRow({ share, of }: { readonly share: Share; readonly of: Distribution }) {
  const { format } = usePreferences()
  const { county } = useRegisterScreen()
  const { organisationId, weight, extraOre, amountOre } = share
  const organisation = county.organisations.find(({ id }) => id === organisationId)
  const { baseDate } = of.key
  const per = organisation && baseDate ? orePerInhabitant(amountOre, organisation, baseDate) : null
  return (
    <tr>
      <th scope="row">{organisation?.name ?? organisationId}</th>
      <td className="cell-figure">{format.figure(weight)}</td>
      <td className="cell-figure">{extraOre === 0 ? '–' : format.kronor(extraOre)}</td>
      <td className="cell-figure">{format.kronor(amountOre)}</td>
      <td className="cell-figure">{per === null ? '–' : format.kronor(per)}</td>
    </tr>
  )
}
