import {
  type Agreement,
  type CountyRegister,
  maxAmountOre,
  type PlanUse,
  type Population,
  type RegisterChange,
} from '@samplan/shared/plan'
import { applyRegisterChange } from '@samplan/shared/rules'
import { describe, expect, it } from 'vitest'
import { agreement, nsph, region, ronneby } from '../http/county.ts'
import { county, grant, group, key, lineId, milestone, pot, put, remove, share } from './entries.ts'

const counted: Population = { date: '2015-11-01' as never, count: 28_000, source: 'SCB', example: false }
const withLine = (field: object): Agreement => ({
  ...agreement,
  grantLines: agreement.grantLines.map((line) => ({ ...line, ...field })),
})
const part = { name: 'Del', amountOre: 1, printed: [], grantLineIds: [], reading: null }
const full: CountyRegister = { ...county, grants: [grant], pots: [pot], groups: [group], keys: [key] }
const use = (...names: string[]): PlanUse => ({ planId: 'plan-blekinge' as never, potUse: [], names })

/** What is typed, and the fields that are named with what is wrong. */
const refused: readonly (readonly [string, RegisterChange, readonly string[]])[] = [
  ['a grant below nothing', put('grant', { ...grant, amountOre: -1 }), ['amountOre not-an-amount']],
  ['half an öre', put('grant', { ...grant, paidOre: 0.5 }), ['paidOre not-an-amount']],
  ['an unsafe amount', put('grant', { ...grant, amountOre: 2 ** 53 }), ['amountOre not-an-amount']],
  [
    'an unknown organisation',
    put('grant', { ...grant, organisationId: 'nobody-at-all' as never }),
    ['organisationId unknown'],
  ],
  ['an unknown line', put('grant', { ...grant, grantLineId: 'no-such-line' as never }), ['grantLineId unknown']],
  ['a line that may not pay', put('grant', { ...grant, organisationId: nsph.id }), ['grantLineId may-not-pay']],
  ['a share of no line', put('countyShare', { ...share, grantLineIds: [] }), ['grantLineIds missing']],
  ['a share below nothing', put('countyShare', { ...share, amountOre: -1 }), ['amountOre not-an-amount']],
  ['a share that nobody says', put('countyShare', { ...share, source: ' ' }), ['source missing']],
  ['an id that is none', put('grant', { ...grant, id: '__proto__' as never }), ['id not-an-id']],
  [
    'a population without a day',
    put('organisation', { ...ronneby, populations: [{ ...counted, date: '' as never }] }),
    ['populations.0.date not-a-date'],
  ],
  [
    'a population without a source',
    put('organisation', { ...ronneby, populations: [{ ...counted, source: ' ' }] }),
    ['populations.0.source missing'],
  ],
  [
    'a population of half people',
    put('organisation', { ...ronneby, populations: [{ ...counted, count: 1.5 }] }),
    ['populations.0.count not-a-count'],
  ],
  [
    'two counts of one day',
    put('organisation', { ...ronneby, populations: [counted, counted] }),
    ['populations.1.date same-twice'],
  ],
  ['a code of another', put('organisation', { ...ronneby, code: '1080' }), ['code same-twice']],
  ['a name in two lines', put('organisation', { ...ronneby, name: 'Ronn\neby' }), ['name not-one-line']],
  [
    'an area in itself',
    put('collaborationArea', {
      id: 'area-of-care' as never,
      name: 'Öst',
      kind: 'other',
      parentId: 'area-of-care' as never,
    }),
    ['parentId goes-in-a-circle'],
  ],
  [
    'a line without an amount that is one',
    put('agreement', withLine({ amountOre: -5 })),
    ['grantLines.0.amountOre not-an-amount'],
  ],
  ['a line for nobody', put('agreement', withLine({ recipientKinds: [] })), ['grantLines.0.recipientKinds missing']],
  [
    'a plan due before its agreement',
    put('agreement', { ...agreement, reportDue: '2015-12-31' as never }),
    ['reportDue ends-before-start'],
  ],
  [
    'a reading without a reason',
    put('agreement', {
      ...agreement,
      parts: [{ ...part, reading: { reason: '', recordedOn: '2016-01-01' as never, personId: null } }],
    }),
    ['parts.0.reading.reason missing'],
  ],
  [
    'a part of lines that are not there',
    put('agreement', { ...agreement, parts: [{ ...part, grantLineIds: ['no-such-line' as never] }] }),
    ['parts.0.grantLineIds.0 unknown'],
  ],
  ['a key without its day', put('key', { ...key, baseDate: null }), ['baseDate missing']],
  ['a key without a decision', put('key', { ...key, source: '' }), ['source missing']],
  [
    'more than all of it',
    put('key', { ...key, rule: { kind: 'percent', rate: { numerator: 5, denominator: 4 }, grantLineIds: [lineId] } }),
    ['rule.rate not-a-rate'],
  ],
  [
    'contributions that do not add up',
    put('pot', { ...pot, amountOre: 50_000_001 }),
    ['contributions does-not-add-up'],
  ],
  ['a pot used before it is granted', put('pot', { ...pot, useYear: 2015 }), ['useYear ends-before-start']],
  [
    'the same contributor twice',
    put('pot', {
      ...pot,
      contributions: [
        { organisationId: region.id, amountOre: 25_000_000 },
        { organisationId: region.id, amountOre: 25_000_000 },
      ],
    }),
    ['contributions.1.organisationId same-twice'],
  ],
  ['a day that does not exist', put('milestone', { ...milestone, date: '2016-02-30' as never }), ['date not-a-date']],
  [
    'a group of unknown people',
    put('group', { ...group, members: [{ organisationId: 'nobody-at-all' as never, part: 'member', seat: '' }] }),
    ['members.0.organisationId unknown'],
  ],
  ['a place before the first', { ...put('milestone', milestone), place: -1 } as RegisterChange, ['place not-a-place']],
]

function faultsOf(register: CountyRegister, change: RegisterChange, uses: readonly PlanUse[] = []) {
  const outcome = applyRegisterChange(register, change, uses)
  if (outcome.ok || outcome.code !== 'refused') throw new Error('It was let through')
  return outcome.faults
}

describe('what the register refuses', () => {
  const other = { ...region, code: '1080' }
  const start = { ...county, organisations: county.organisations.map((one) => (one.id === other.id ? other : one)) }

  it.each(refused)('[RG1] %s is refused by its field', (_, change, expected) => {
    expect(faultsOf(start, change).map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
  })

  it('[RG1] says what was stated and what the parts add up to', () => {
    const [fault] = faultsOf(county, put('pot', { ...pot, amountOre: 50_000_001 }))
    expect(fault?.sums).toEqual({ statedOre: 50_000_001, addedOre: 50_000_000 })
  })

  it('[RG1] refuses grants that add up to more than any county has', () => {
    const grants = [{ ...grant, id: 'grant-of-others' as never, amountOre: maxAmountOre }]
    expect(faultsOf({ ...county, grants }, put('grant', grant))).toMatchObject([{ code: 'sum-too-large' }])
  })

  it.each([
    ['a grant', remove('organisation', region.id), { ...county, grants: [grant] }, { kind: 'grant', id: grant.id }],
    ['a pot', remove('organisation', ronneby.id), { ...county, pots: [pot] }, { kind: 'pot', id: pot.id }],
    ['a group', remove('organisation', ronneby.id), { ...county, groups: [group] }, { kind: 'group', id: group.id }],
    [
      'a key of a line',
      remove('key', key.id),
      { ...county, keys: [key], agreements: [withLine({ keyId: key.id })] },
      { kind: 'agreement', id: agreement.id },
    ],
    [
      'a grant whose line goes',
      put('agreement', { ...agreement, grantLines: [] }),
      { ...county, grants: [grant] },
      { kind: 'grant', id: grant.id },
    ],
    [
      'the county’s share, whose line goes',
      put('agreement', { ...agreement, grantLines: [] }),
      { ...county, countyShares: [share] },
      { kind: 'countyShare', id: share.id },
    ],
    [
      'a grant that could not be paid any more',
      put('organisation', { ...region, kind: 'user-organisation' }),
      { ...county, grants: [grant] },
      { kind: 'grant', id: grant.id },
    ],
  ] as const)('[RG2] nothing goes that %s stands on', (_, change, register, by) => {
    expect(faultsOf(register, change)).toEqual([{ field: '', code: 'in-use', by }])
  })

  it('[RG2] nothing goes that a plan names', () => {
    const { id } = nsph
    const plan = { field: '', code: 'in-use', by: { kind: 'plan', id: 'plan-blekinge' } }
    expect(faultsOf(county, remove('organisation', id), [use(id)])).toEqual([plan])
    expect(faultsOf(full, remove('pot', pot.id), [use(pot.id)])).toEqual([plan])
    const bare = { ...agreement, focusAreas: [] }
    expect(faultsOf(county, put('agreement', bare), [use(agreement.focusAreas[0]?.id ?? '')])).toEqual([plan])
    expect(applyRegisterChange(county, remove('organisation', id), [use(ronneby.id)])).toMatchObject({ ok: true })
  })

  it('[RG1] what was wrong before holds nobody up', () => {
    const broken = { ...county, grants: [{ ...grant, grantLineId: 'no-such-line' as never }] }
    expect(applyRegisterChange(broken, put('milestone', milestone), [])).toMatchObject({ ok: true })
  })
})
