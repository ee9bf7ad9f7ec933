/** What is left, and under it what is too much: one never pays for the other. */
import type { Ore } from '@samplan/shared/plan'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen } from './moneyContext.ts'

interface LeftFigureProps {
  /** Null where there is no bound. */
  readonly leftOre: Ore | null
  readonly overdrawnOre: Ore
  /** How many rows and columns it stands beside. */
  readonly rows?: number
  readonly columns?: number
}

export function LeftFigure({ leftOre, overdrawnOre, rows = 1, columns = 1 }: LeftFigureProps) {
  const words = usePreferences().texts.moneyPage
  const { amount } = useMoneyScreen()
  const isShown = leftOre === null || leftOre > 0 || overdrawnOre === 0
  return (
    <td className="cell-figure" rowSpan={rows} colSpan={columns}>
      {isShown && <strong>{leftOre === null ? '–' : amount(leftOre)}</strong>}
      {overdrawnOre > 0 && (
        <span className="matrix-note look-block">
          <Icon name="block" label={words.overdrawnWord} /> {amount(-overdrawnOre)}
        </span>
      )}
    </td>
  )
}
