/** What may stand under a cost line: the question where two amounts were written at once, and a note. */
import { type CostLine, hasText } from '@samplan/shared/plan'
import { countedOre } from '@samplan/shared/rules'
import { PlanText } from '../fields/PlanText.tsx'
import { RegisterQuestion } from '../fields/RegisterQuestion.tsx'
import { usePlan } from '../planContext.ts'

export function AmountQuestion({ line }: { readonly line: CostLine }) {
  const { texts, acts } = usePlan()
  const { amountOre, id } = line
  if (amountOre.state !== 'unsettled') return null
  return (
    <tr className="ledger-question">
      <td colSpan={5}>
        <RegisterQuestion
          question={texts.plan.whichAmount}
          meanwhile={texts.plan.sumUses(texts.format.kronor(countedOre(line)))}
          values={amountOre.values}
          show={(ore) => `${texts.format.kronor(ore)}\u00a0kr`}
          onKeep={(ore) => acts.setRegister('costLines', id, 'amountOre', ore)}
        />
      </td>
    </tr>
  )
}

/** A cost of 0 kr needs a sentence that says why (V06); other lines show one where somebody wrote it. */
export function Note({ line }: { readonly line: CostLine }) {
  const { texts } = usePlan()
  const isZero = line.amountOre.state === 'settled' && line.amountOre.value === 0
  if (!isZero && !hasText(line.note)) return null
  return (
    <tr className="ledger-note">
      <td colSpan={5}>
        <PlanText
          owner={line.id}
          field="note"
          text={line.note}
          variant="line"
          label={texts.plan.costNote}
          placeholder={isZero ? texts.plan.zeroNoteEmpty : texts.plan.costNoteEmpty}
        />
      </td>
    </tr>
  )
}
