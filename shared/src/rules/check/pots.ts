/** V12: no pot is overdrawn. */
import type { PotId } from '../../plan/index.ts'
import { potOf } from '../costLines.ts'
import type { FindingPlace } from '../findings.ts'
import { potStates, potUseOf } from '../money/potStates.ts'
import { at, type CheckSubject, faultOf, type Rule } from './rule.ts'

/**
 * A pot holds for all plans that draw on it together, year by year (Stockholm's two plans share one). A plan that takes
 * nothing from the pot is not held up by those that do.
 */
export const potsAreNotOverdrawn: Rule = {
  number: 'V12',
  find: (subject) => {
    const { plan, facts, register, potUse } = subject
    if (register.pots.length === 0) return []
    return potStates(register.pots, potUseOf(plan, facts.id), potUse ?? [], facts.id)
      .filter(({ leftOre, ownOre }) => leftOre < 0 && ownOre > 0)
      .map(({ pot, useYear, availableOre, plannedOre, ownOre }) => {
        const money = { useYear, availableOre, plannedOre, ownOre }
        const detail = { code: 'pot-overdrawn', potId: pot.id, pot: pot.name, ...money } as const
        return faultOf('blocking', detail, firstLine(subject, pot.id, useYear), `${pot.id}/${useYear}`)
      })
  },
}

function firstLine({ activities }: CheckSubject, potId: PotId, year: number): FindingPlace | null {
  for (const { costLines } of activities) {
    const line = costLines.find((one) => one.useYear === year && potOf(one) === potId)
    if (line) return at('costLines', line.id, 'amountOre')
  }
  return null
}
