/** A column of amounts pasted into a ledger: offered for this line, those after it, and new ones. */
import { type CostLine, type CostLineId, parseAmounts } from '@samplan/shared/plan'
import { PastedAmounts } from '../../style/PastedAmounts.tsx'
import { usePlan } from '../planContext.ts'
import { sourceChoices } from './sourceChoices.ts'

interface PastedLinesProps {
  readonly pasted: string
  readonly lineId: CostLineId
  readonly onClose: () => void
}

export function PastedLines({ pasted, lineId, onClose }: PastedLinesProps) {
  const { texts, acts, register, organisationOf } = usePlan()
  const sources = sourceChoices(register, texts.names)
  const nameOf = ({ useYear, payerId, source }: CostLine) => {
    const paidFrom = sources.find(({ value }) => value === source)?.label
    return [useYear, organisationOf(payerId)?.shortName, paidFrom].filter(Boolean).join(', ')
  }
  return (
    <PastedAmounts
      pasted={parseAmounts(pasted)}
      places={acts.linesFrom(lineId).map(nameOf)}
      further={texts.amounts.newLine}
      onClose={onClose}
      onUse={(amounts) => {
        acts.fillAmounts(lineId, amounts)
        onClose()
      }}
    />
  )
}
