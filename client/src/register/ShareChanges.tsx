/** Whose amount differs between two results. */
import type { ShareChange } from '@samplan/shared/rules'
import { usePreferences } from '../style/preferences.ts'
import { scrollRegion } from '../style/scrollRegion.ts'
import { useRegisterScreen } from './registerContext.ts'

interface ShareChangesProps {
  readonly changes: readonly ShareChange[]
  readonly title: string
}

export function ShareChanges({ changes, title }: ShareChangesProps) {
  const { texts, format } = usePreferences()
  const words = texts.distributions
  const { county } = useRegisterScreen()
  if (changes.length === 0) return <p className="hint">{words.nothingDiffers}</p>
  return (
    <div {...scrollRegion(title)}>
      <table className="register-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.register.receivers}</th>
            {[words.before, words.after, words.difference].map((head) => (
              <th key={head} scope="col" className="cell-figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ organisationId, beforeOre, afterOre }) => (
            <tr key={organisationId}>
              <th scope="row">
                {county.organisations.find(({ id }) => id === organisationId)?.name ?? organisationId}
              </th>
              <td className="cell-figure">{format.kronor(beforeOre)}</td>
              <td className="cell-figure">{format.kronor(afterOre)}</td>
              <td className="cell-figure">{format.kronor(afterOre - beforeOre)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
