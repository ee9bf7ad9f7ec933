import { readPlan, setRegister, watchPlan } from '@samplan/shared/doc'
import { type CostLineId, plainGrant, type Register } from '@samplan/shared/plan'
import { type CheckQuestion, checkPlan, createPlanCheck } from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facts, id, karlskrona, planLine, plant, register } from '../plan/fixtures.ts'
import { anyHistory, History } from '../plan/model.ts'
import { date } from './county.ts'

const runs = process.env['PROOF'] ? 5000 : 40
const timeout = process.env['PROOF'] ? 3_600_000 : 120_000

/** Every rule that can find something in the histories' plans, weighed as it is. */
const strict: Register = {
  ...register,
  agreement: {
    ...register.agreement,
    profile: [],
    asksForYoungPart: true,
    grantLines: register.agreement.grantLines.map((line) => ({ ...line, conditional: true, targetGroup: 'unga' })),
  },
}
const question: Omit<CheckQuestion, 'plan'> = {
  register: strict,
  facts,
  today: date('2016-09-21'),
  rounds: [],
  parent: { versionNumber: 1, goalIds: [id('parentgoal1')] },
}

describe('checks with a memory', () => {
  it(
    '[CH40] after any history, on every replica and at every step, they find what checks without one find',
    () => {
      fc.assert(
        fc.property(anyHistory, ({ replicas, steps }) => {
          const history = new History(replicas)
          const checks = new Map(history.replicas.map(({ doc }) => [doc, createPlanCheck()]))
          const compare = ({ doc, watch }: History['replicas'][number]) => {
            const remembered = checks.get(doc)?.({ ...question, plan: watch.plan })
            expect(remembered).toEqual(checkPlan({ ...question, plan: readPlan(doc) }))
          }
          for (const step of steps) compare(history.take(step))
          history.settle()
          for (const replica of history.replicas) compare(replica)
          history.close()
        }),
        { numRuns: runs, endOnFailure: true, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
      )
    },
    timeout,
  )

  it('[CH40] a finding that stands keeps its identity while another record changes', () => {
    const doc = plant()
    const watch = watchPlan(doc)
    const check = createPlanCheck()
    const conditional = () => check({ ...question, plan: watch.plan }).findings.find(({ rule }) => rule === 'V15')
    const before = conditional()
    setRegister(doc, 'costLines', id<CostLineId>('cost2'), 'amountOre', 7)
    doc.transact(() => doc.getMap('areas'))
    expect(before).toBeDefined()
    expect(conditional()).toEqual(before)
    watch.close()
  })

  it('[CH40] another register, day, pot or party is asked anew', () => {
    const plan = readPlan(plant())
    const check = createPlanCheck()
    const codes = (more: Partial<CheckQuestion>) => {
      const asked = { ...question, plan, ...more }
      expect(check(asked)).toEqual(checkPlan(asked))
      return check(asked).findings.map(({ detail }) => detail.code)
    }
    expect(codes({})).toContain('conditional-money')
    expect(codes({ register })).not.toContain('conditional-money')
    expect(codes({ register, today: date('2016-11-01') })).toContain('past-due')
    const grant = { ...plainGrant, id: id<never>('g'), organisationId: karlskrona, grantLineId: planLine }
    expect(codes({ register: { ...register, grants: [{ ...grant, amountOre: 1, example: true }] } })).toContain(
      'over-granted',
    )
    expect(codes({ register, participants: [karlskrona] })).toContain('no-region')
    expect(codes({ facts: { ...facts, periodStart: 2018 }, register })).toContain('outside-period')
  })
})
