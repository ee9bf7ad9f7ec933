/** V11 and V14: what each source may pay for, and money that is not sure. */
import { type Activity, type CostLine, type GrantLine, hasText, type Register } from '../../plan/index.ts'
import { countedOre, grantLineOf, isConditionalMoney, potOf } from '../costLines.ts'
import { at, type Fault, fault, ofActivities, type Rule } from './rule.ts'

/**
 * A grant line pays only those it was given to, for the costs and the target group that it was given for (agreement of
 * 2017: a municipality cannot budget on the line for the regions' work with the young).
 */
export const sourcesMayPay: Rule = {
  number: 'V11',
  find: ofActivities((activity, { register }) =>
    activity.costLines.flatMap((line) => {
      const source = { number: activity.number, line: sourceName(line, register) }
      const [grantLineId, potId] = [grantLineOf(line), potOf(line)]
      const grantLine = register.agreement.grantLines.find(({ id }) => id === grantLineId)
      if (grantLine) return lineFaults(activity, line, grantLine, register)
      const isKnown = line.source === null || line.source === 'own' || line.source === 'other'
      if (isKnown || register.pots.some(({ id }) => id === potId)) return []
      return [fault('blocking', { code: 'source-unknown', ...source }, at('costLines', line.id, 'source'))]
    }),
  ),
}

function lineFaults(
  { id, number, targetGroup }: Activity,
  line: CostLine,
  grantLine: GrantLine,
  { organisations }: Register,
): readonly Fault[] {
  const { recipientKinds, costKinds, name } = grantLine
  const source = { number, line: name }
  const payer = organisations.find((one) => one.id === line.payerId)
  const faults: Fault[] = []
  if (payer && !recipientKinds.includes(payer.kind)) {
    const detail = { code: 'source-not-for-payer', ...source, organisationId: payer.id } as const
    faults.push(fault('blocking', detail, at('costLines', line.id, 'source')))
  }
  if (costKinds && !costKinds.includes(line.kind)) {
    const detail = { code: 'source-not-for-cost', ...source, kind: line.kind } as const
    faults.push(fault('blocking', detail, at('costLines', line.id, 'kind')))
  }
  // Money for the young has a rule of its own, V07.
  if (grantLine.targetGroup !== null && grantLine.purpose !== 'young-people' && !hasText(targetGroup)) {
    const detail = { code: 'source-needs-target-group', ...source, targetGroup: grantLine.targetGroup } as const
    faults.push(fault('blocking', detail, at('activities', id, 'targetGroup'), line.id))
  }
  return faults
}

/** Money that exists only if the state signs again is said on each line that it pays (practice of two counties). */
export const conditionalMoneyIsFlagged: Rule = {
  number: 'V14',
  find: ofActivities(({ number, costLines }, { register }) =>
    costLines
      .filter((line) => countedOre(line) > 0 && isConditionalMoney(line, register))
      .map((line) => {
        const money = { number, line: sourceName(line, register), amountOre: countedOre(line) }
        return fault('warning', { code: 'conditional-money', ...money }, at('costLines', line.id, 'source'))
      }),
  ),
}

function sourceName(line: CostLine, { agreement, pots }: Register): string {
  const [grantLineId, potId] = [grantLineOf(line), potOf(line)]
  const named = agreement.grantLines.find(({ id }) => id === grantLineId) ?? pots.find(({ id }) => id === potId)
  return named?.name ?? grantLineId ?? potId ?? ''
}
