import { type GrantLineId, plainGrant, type Register, stockholmDate } from '@samplan/shared/plan'
import { type Finding, type HandedIn, repaymentRisk } from '@samplan/shared/rules'
import { agreement2016 } from '@samplan/shared/text'
import { describe, expect, it } from 'vitest'
import { id, region, register } from '../plan/fixtures.ts'
import { date } from './county.ts'

const [analysis, young] = ['blekinge-line-analysis', 'blekinge-line-young'] as unknown as [GrantLineId, GrantLineId]
const grant = (grantLineId: GrantLineId, kronor: number, example: boolean) => {
  return {
    ...plainGrant,
    id: id<never>(grantLineId),
    organisationId: region,
    grantLineId,
    amountOre: kronor * 100,
    example,
  }
}
/** Blekinge's two grants of 2016; the second is inferred from "2 377 tkr". */
const blekinge: Register = {
  ...register,
  agreement: agreement2016('blekinge'),
  grants: [grant(analysis, 4_755_642, false), grant(young, 2_377_821, true)],
}
const finding = (rule: Finding['rule'], severity: Finding['severity']) => {
  return { id: `${rule}/x`, rule, severity, place: null, detail: { code: 'no-long-goal' } } as const
}
const version = (on: string, findings: readonly Finding[] = []): HandedIn => ({
  versionNumber: 1,
  on: date(on),
  findings,
})
const statesOn = (day: string, handedIn: readonly HandedIn[]) => {
  const { lines, atRiskOre } = repaymentRisk(blekinge, handedIn, date(day))
  return [...lines.map(({ conditions }) => conditions.map(({ state }) => state).join()), atRiskOre]
}

describe('the risk of repayment', () => {
  it('[MO9] waits until the day due, is kept by a version in time, and at risk without one', () => {
    expect(statesOn('2016-09-21', [])).toEqual(['waiting', 'waiting', 0])
    expect(statesOn('2016-11-01', [])).toEqual(['at-risk', 'at-risk', 713_346_300])
    expect(statesOn('2016-11-01', [version('2016-10-31')])).toEqual(['kept', 'kept', 0])
    expect(statesOn('2016-12-01', [version('2016-11-01')])).toEqual(['at-risk', 'at-risk', 713_346_300])
    expect(repaymentRisk(blekinge, [], date('2016-10-29')).lines[0]?.conditions).toEqual([
      { state: 'waiting', due: '2016-10-31', daysLeft: 2, lacks: null },
    ])
  })

  it('[MO9] a failed condition puts only its own line at risk, with its amount', () => {
    const overYoung = [version('2016-10-30', [finding('V07', 'blocking')])]
    expect(statesOn('2016-11-01', overYoung)).toEqual(['kept', 'at-risk', 237_782_100])
    const overAnalysis = [version('2016-10-30', [finding('V03', 'blocking'), finding('V04', 'warning')])]
    expect(statesOn('2016-11-01', overAnalysis)).toEqual(['at-risk', 'kept', 475_564_200])
    expect(repaymentRisk(blekinge, overAnalysis, date('2016-11-01')).lines).toMatchObject([
      { amountOre: 475_564_200, example: false, conditions: [{ lacks: ['analysis'] }] },
      { amountOre: 237_782_100, example: true, atRisk: false },
    ])
  })

  it('[MO9] the best of several versions in time counts, and a warning loses no money', () => {
    const bad = version('2016-10-01', [finding('V01', 'absolute')])
    expect(statesOn('2016-11-01', [bad, version('2016-10-31', [finding('V02', 'warning')])])).toEqual([
      'kept',
      'kept',
      0,
    ])
  })

  it('[MO9] what was paid is at risk where a payment is noted, otherwise what was granted', () => {
    const paid = { ...blekinge, grants: blekinge.grants.map((one) => ({ ...one, paidOre: 1_000 })) }
    expect(repaymentRisk(paid, [], date('2016-11-01')).atRiskOre).toBe(2_000)
  })

  it.each([
    ['2016-10-31', '2016-10-31T22:59:59Z', '2016-10-31T23:00:00Z', 'winter time, Halland’s day'],
    ['2016-10-30', '2016-10-30T22:59:59Z', '2016-10-30T23:00:00Z', 'the day of 25 hours'],
    ['2016-03-27', '2016-03-27T21:59:59Z', '2016-03-27T22:00:00Z', 'the day of 23 hours'],
    ['2016-06-30', '2016-06-30T21:59:59Z', '2016-06-30T22:00:00Z', 'summer time'],
  ])('[MO10] due %s turns at Stockholm’s midnight: %s is in time, %s is not (%s)', (due, last, first) => {
    const { agreement } = blekinge
    const conditions = agreement.conditions.map((condition) => ({ ...condition, due: date(due) }))
    const county = { ...blekinge, agreement: { ...agreement, conditions } }
    const riskAt = (instant: string) => repaymentRisk(county, [], stockholmDate(new Date(instant))).atRiskOre
    expect([riskAt(last), riskAt(first)]).toEqual([0, 713_346_300])
  })
})
