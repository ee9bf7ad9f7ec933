import { type PlanSeed, readPlan } from '@samplan/shared/doc'
import type { Agreement, CheckProfile, GoalId, Register, ThreadId } from '@samplan/shared/plan'
import {
  type CheckQuestion,
  checkPlan,
  type FindingCode,
  type FindingDetail,
  mayFreeze,
  purposeTicks,
  type RoundComment,
  type RoundFacts,
} from '@samplan/shared/rules'
import { findingText, texts } from '@samplan/shared/text'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { facts, goodSeed, id, nsph, plant, register } from '../plan/fixtures.ts'
import { date } from './county.ts'

const ask = (more: Partial<CheckQuestion> = {}, seed: PlanSeed = goodSeed) =>
  checkPlan({ plan: readPlan(plant(seed)), register, facts, today: date('2016-09-21'), ...more })
const found = (more: Partial<CheckQuestion> = {}, seed?: PlanSeed) =>
  ask(more, seed).findings.map(({ rule, severity, detail, place }) => {
    return `${rule} ${severity} ${detail.code}${place ? ` ${place.id}/${place.field}` : ''}`
  })
const under = (agreement: Partial<Agreement>): Register => ({
  ...register,
  agreement: { ...register.agreement, ...agreement },
})
const strict: CheckProfile = []

const comment = (answer: RoundComment['answer']): RoundComment => {
  return { threadId: id<ThreadId>('thread'), quote: 'för sent', place: null, answer }
}
const round = (more: Partial<RoundFacts> = {}): RoundFacts => {
  const empty = { invited: [nsph], statements: [], comments: [] }
  return { id: 'round', name: 'Rådslaget', state: 'closed', ...empty, ...more }
}

describe('checks of the work', () => {
  it('[CH27] V15: a goal has an indicator, and an indicator a baseline with its date', () => {
    const county = under({ profile: strict })
    expect(found({ register: county })).toEqual([
      `V15 warning no-baseline ${id('indicator1')}/baselineDate`,
      `V15 warning no-indicator ${id('goal2')}/null`,
    ])
    const measured: PlanSeed = {
      ...goodSeed,
      areas: goodSeed.areas.map((area) => ({
        ...area,
        goals: (area.goals ?? []).map((goal) => ({
          ...goal,
          indicators: [{ name: 'Mått', unit: 'percent', baselineValue: 0, baselineDate: date('2016-01-01') }] as const,
        })),
      })),
    }
    expect(found({ register: county }, measured)).toEqual([])
  })

  it('[CH28] V16: user organisations were invited or have spoken, in any round', () => {
    expect(found({ rounds: [] })).toEqual(['V16 warning user-organisation-unheard'])
    expect(found({ rounds: [round()] })).toEqual([])
    expect(found({ rounds: [round({ invited: [], statements: [nsph] })] })).toEqual([])
    const organisations = register.organisations.map((one) => ({ ...one, takesPart: one.id !== nsph }))
    expect(found({ rounds: [round()], register: { ...register, organisations } })).toEqual([
      'V16 warning no-user-organisation',
    ])
  })

  it('[CH29] V17: every comment of a closed round has an answer, and a reason where it needs one', () => {
    const asked = (answer: RoundComment['answer'], state: RoundFacts['state'] = 'closed') =>
      found({ rounds: [round({ state, comments: [comment(answer)] })] })
    expect(asked(null)).toEqual(['V17 absolute comment-unanswered'])
    expect(asked({ needsReason: true, hasReason: false })).toEqual(['V17 absolute answer-without-reason'])
    expect(asked({ needsReason: true, hasReason: true })).toEqual([])
    expect(asked({ needsReason: false, hasReason: false })).toEqual([])
    expect(asked(null, 'open')).toEqual(['V26 absolute round-open'])
  })

  it('[CH31] V26: no consultation round is open, and no reason freezes over one', () => {
    const open = ask({ rounds: [round({ state: 'open' })] })
    const overrides = open.findings.map(({ id: findingId }) => ({ findingId, reason: 'Ändå' }))
    expect(mayFreeze(open, overrides)).toMatchObject({ ok: false, left: [{ rule: 'V26' }] })
  })

  it('[CH32] V18: statistics are split by sex, or say why not', () => {
    expect(found({ statistics: { splitBySex: false, reason: ' ' } })).toEqual(['V18 warning statistics-not-split'])
    expect(found({ statistics: { splitBySex: false, reason: 'För små tal' } })).toEqual([])
    expect(found({ statistics: { splitBySex: true, reason: '' } })).toEqual([])
  })

  it('[CH33] V19: the part on the young is there where the agreement asks for it', () => {
    const asking = under({ asksForYoungPart: true })
    expect(found({ register: asking })).toEqual(['V19 warning no-young-part'])
    expect(found({ register: asking, hasYoungPlan: true })).toEqual([])
    const inDepth = { ...goodSeed, areas: goodSeed.areas.map((area) => ({ ...area, kind: 'in-depth' as const })) }
    expect(found({ register: asking }, inDepth)).toEqual([])
  })

  it('[CH34] V20: a sub-plan’s activity serves a goal of the frozen parent version', () => {
    const goal = id<GoalId>('parentgoal')
    const serving = (...parentGoalIds: readonly GoalId[]) => ({
      ...goodSeed,
      areas: goodSeed.areas.map((area) => ({
        ...area,
        goals: (area.goals ?? []).map((one) => ({
          ...one,
          activities: (one.activities ?? []).map((activity) => ({ ...activity, parentGoalIds })),
        })),
      })),
    })
    const parent = (...goalIds: readonly GoalId[]) => ({ parent: { versionNumber: 2, goalIds } })
    const place = `${id('activity1')}/parentGoals`
    expect(found(parent(goal), serving(goal))).toEqual([])
    expect(found(parent(goal), serving())).toEqual([`V20 warning no-parent-goal ${place}`])
    expect(found(parent(), serving(goal))).toEqual([`V20 warning parent-goal-missing ${place}`])
    expect(found(parent(goal), serving(goal, id('goneagain')))).toEqual([`V20 warning parent-goal-missing ${place}`])
    expect(found({}, serving())).toEqual([])
  })

  it('[CH35] V22: publishing, not freezing, waits for the word that no comment tells of anybody’s health', () => {
    expect(ask().passed).not.toContain('V22')
    expect(found({ publishing: { confirmedNobodysHealth: false } })).toEqual(['V22 absolute comments-not-reviewed'])
    expect(found({ publishing: { confirmedNobodysHealth: true } })).toEqual([])
  })

  it('[CH36] V24: what keeps people out of the page or the file is told', () => {
    expect(found({ accessibility: [{ in: 'pdf', problem: 'language' }] })).toEqual(['V24 information not-accessible'])
    const heading = (level: 3 | 4) => {
      const doc = plant()
      const element = new Y.XmlElement('heading')
      doc.getXmlFragment(`t/${id('area1')}/prose`).insert(0, [element])
      element.setAttribute('level', level as unknown as string)
      element.insert(0, [new Y.XmlText('Rubrik')])
      const question = { plan: readPlan(doc), register, facts, today: date('2016-09-21') }
      return checkPlan(question).findings.map(({ rule, detail }) => `${rule} ${detail.code}`)
    }
    expect(heading(4)).toEqual(['V24 heading-skips'])
    expect(heading(3)).toEqual([])
  })

  it('[CH37] what the question does not say is neither found nor passed', () => {
    expect(ask().passed.filter((rule) => ['V16', 'V17', 'V18', 'V19', 'V20', 'V22', 'V26'].includes(rule))).toEqual([])
    const asked = ask({ rounds: [round()], statistics: { splitBySex: true, reason: '' } })
    expect(asked.passed).toEqual(expect.arrayContaining(['V16', 'V17', 'V18', 'V26']))
  })

  it('[CH38] an agreement’s profile leaves rules out or makes them lighter, never heavier and never an absolute one', () => {
    const bare = { ...goodSeed, analyses: [], areas: [{ title: '' }] }
    const weights = (profile: CheckProfile) => {
      const { findings } = ask({ register: under({ profile }) }, bare)
      return new Map(findings.map(({ rule, severity }) => [rule, severity]))
    }
    expect(weights(strict).get('V03')).toBe('blocking')
    expect(weights([{ rule: 'V03', heaviest: 'warning' }]).get('V03')).toBe('warning')
    const off = [
      { rule: 'V03', heaviest: 'off' },
      { rule: 'V21', heaviest: 'off' },
    ] as const
    expect([weights(off).has('V03'), weights(off).get('V21')]).toEqual([false, 'absolute'])
    expect(ask({ register: under({ profile: off }) }, bare).passed).not.toContain('V03')
    expect(weights([{ rule: 'V04', heaviest: 'blocking' }]).get('V04')).toBe('warning')
  })

  it('[CH2] V01: who is in the county but no party says why', () => {
    const organisations = register.organisations.map((one) => ({ ...one, takesPart: one.kind !== 'municipality' }))
    expect(found({ register: { ...register, organisations } })).toEqual([
      'V01 blocking municipality-not-party',
      'V01 blocking municipality-not-party',
    ])
    const withReasons = organisations.map((one) => ({ ...one, notTakingPartReason: 'Har en egen plan' }))
    expect(found({ register: { ...register, organisations: withReasons } })).toEqual([])
  })

  it('[MO11] the four purposes of 2016 show as ticks', () => {
    const purposes = ['needs', 'responsibility', 'goals', 'user-organisations'] as const
    const ticks = (more: Partial<CheckQuestion> = {}, seed?: PlanSeed) =>
      purposeTicks({ ...register.agreement, purposes }, ask(more, seed)).map(({ state }) => state)
    expect(ticks()).toEqual(['kept', 'kept', 'kept', 'not-asked'])
    expect(ticks({ rounds: [round()] })).toEqual(['kept', 'kept', 'kept', 'kept'])
    expect(ticks({ rounds: [] }, { ...goodSeed, analyses: [], areas: [] })).toEqual([
      'lacking',
      'kept',
      'lacking',
      'partly',
    ])
  })

  it.each(Object.keys(texts.sv.findings) as FindingCode[])(
    '[CH39] %s has words for fact, remedy and source',
    (code) => {
      const names = { organisation: (one: string) => `Org ${one}`, focusArea: (one: string) => `Område ${one}` }
      const kind = code === 'source-not-for-cost' ? 'training' : 'goals'
      const values = code === 'unsettled-figure' ? [1, 2] : ['2016-01-01', '2016-02-01']
      const detail = { ...everyField, values, kind, code } as unknown as FindingDetail
      for (const language of ['sv', 'en'] as const) {
        const { sentence, remedy, source } = findingText(detail, texts[language], names)
        expect(sentence).toMatch(/^[A-ZÅÄÖ0-9”“].+[.?]$/)
        expect(`${sentence} ${remedy} ${source}`).not.toMatch(/undefined|NaN|\[object/)
        expect([remedy, source]).not.toContain('')
      }
    },
  )
})

/** Whatever a sentence may ask of a finding. */
const everyField = {
  number: '1.2',
  organisationId: 'o1',
  focusAreaId: 'f1',
  due: '2016-10-31',
  hasReason: false,
  horizon: 'long',
  lacks: 'goal',
  line: 'Posten',
  pot: 'Potten',
  name: 'Potten',
  part: 'Delen',
  round: 'Rådslaget',
  quote: 'för sent',
  reason: '',
  title: 'Mål',
  where: 'goals/x',
  targetGroup: 'unga',
  in: 'page',
  problem: 'language',
  useYear: 2017,
  versionNumber: 1,
  valuesOre: [100, 200],
  ...Object.fromEntries(
    ['amountOre', 'grantedOre', 'plannedOre', 'unplannedOre', 'availableOre', 'ownOre', 'totalOre', 'sumOre']
      .concat(['statedOre', 'addedOre', 'differenceOre', 'setAsideOre', 'elsewhereOre'])
      .map((field, index) => [field, index * 100]),
  ),
}
