import {
  type CountyRegister,
  type FormKind,
  type RegisterEntries,
  registerFaultCodes,
  registerKinds,
} from '@samplan/shared/plan'
import { agreement2016, agreement2017, agreement2018, texts } from '@samplan/shared/text'
import { describe, expect, it } from 'vitest'
import { agreementStarts, startAgreement } from '../../client/src/register/agreementStarts.ts'
import { entryForm } from '../../client/src/register/entryForms.ts'
import { judgeEntry } from '../../client/src/register/judgeEntry.ts'
import { newEntry } from '../../client/src/register/newEntry.ts'
import { draftOf, readDraft } from '../../client/src/register/readDraft.ts'
import { grant, group, key, milestone, pot, share, county as small } from './entries.ts'

const { sv, en } = texts
const formKinds = registerKinds.filter((kind): kind is FormKind => kind !== 'distribution')
const [organisation] = small.organisations
if (!organisation) throw new Error('The county has no organisation')
const area = { id: 'area-of-county', name: 'Västra delen', kind: 'association', parentId: null } as never
const county: CountyRegister = { ...small, collaborationAreas: [area], pots: [pot], keys: [key] }

const counted = {
  ...organisation,
  populations: [{ date: '2015-12-31' as never, count: 62_804, source: 'Statistiska centralbyrån', example: true }],
}
const percentKey = {
  ...key,
  rule: { kind: 'percent', rate: { numerator: 45, denominator: 1000 }, grantLineIds: pot.grantLineIds },
}
const fixedKey = { ...key, rule: { kind: 'fixed', amounts: pot.contributions } }

/** Entries of every kind, with everything that a form may ask for. */
const entries: readonly (readonly [FormKind, object])[] = [
  ['organisation', counted],
  ['collaborationArea', area],
  ['agreement', agreement2016('blekinge')],
  ['agreement', agreement2017('riket')],
  ['agreement', agreement2018('riket')],
  ['key', key],
  ['key', percentKey],
  ['key', fixedKey],
  ['grant', { ...grant, requestedOre: 12_345, decision: 'Styrelsen § 7' }],
  ['pot', pot],
  ['countyShare', share],
  ['group', group],
  ['milestone', milestone],
]

describe('the forms of the register', () => {
  it.each([
    ['Swedish', sv],
    ['English', en],
  ])('[RG20] every fault has its words in %s, and each says something else', (_, language) => {
    const said = registerFaultCodes.map((code) => language.register.fault({ field: 'name', code }, String))
    expect(said.every((words) => words.length > 8)).toBe(true)
    expect(new Set(said).size).toBe(registerFaultCodes.length)
    const sums = { statedOre: 780_00, addedOre: 530_00 }
    expect(language.register.fault({ field: '', code: 'does-not-add-up', sums }, String)).toMatch(/53000.*78000/)
  })

  it.each(entries)('[RG21] an entry of kind %s that is opened and saved untouched is the same', (kind, entry) => {
    const fields = entryForm(kind, { county, texts: sv })
    const data = entry as Readonly<Record<string, unknown>>
    const read = readDraft(fields, draftOf(fields, data), data)
    expect(read.faults).toEqual([])
    expect(read.data).toEqual(entry)
  })

  it('[RG34] a new agreement begins with one of the county’s own or one that comes along, as sound and apart from it', () => {
    const held = { ...county, agreements: [...county.agreements, agreement2017('riket')] }
    const starts = agreementStarts(held, sv.register)
    expect(starts).toHaveLength(held.agreements.length + 3)
    let made = 0
    const newId = () => `entry-of-test-${++made}`
    for (const { agreement } of starts) {
      const copy = startAgreement(agreement, held, newId)
      expect(judgeEntry(held, 'agreement', { data: copy as never, faults: [] })).toMatchObject({ faults: [] })
      const before = new Set(JSON.stringify(agreement).match(/"(riket|shipped|blekinge)-[a-z0-9-]+"/g))
      for (const id of before) expect(JSON.stringify({ ...copy, focusAreaVersion: '' })).not.toContain(id)
      const { id: _, grantLines, ...plain } = agreement
      expect(copy).toMatchObject({ year: plain.year, title: plain.title, totalOre: plain.totalOre })
      expect(copy.grantLines.map(({ name, amountOre }) => [name, amountOre])).toEqual(
        grantLines.map(({ name, amountOre }) => [name, amountOre]),
      )
    }
  })

  it.each(formKinds)(
    '[RG22] a new entry of kind %s that is sent empty is refused field by field, and never sent',
    (kind) => {
      const fields = entryForm(kind, { county, texts: sv })
      const blank = newEntry(kind, 'entry-of-test-1', county) as RegisterEntries[FormKind] & Record<string, unknown>
      const judged = judgeEntry(county, kind, readDraft(fields, draftOf(fields, blank), blank))
      expect(judged.change).toBeNull()
      expect(judged.faults.length).toBeGreaterThan(0)
      for (const { field } of judged.faults) expect(fields.map(({ name }) => name)).toContain(field.split('.')[0])
    },
  )

  it.each([
    ['', 'missing'],
    ['-1', 'negative'],
    ['1.234', 'ambiguous'],
    ['9999999999999999', 'too-large'],
    ['många', 'not-an-amount'],
  ])('[RG22] an amount typed as “%s” says what is wrong with it', (typed, code) => {
    const fields = entryForm('grant', { county, texts: sv })
    const data = grant as unknown as Readonly<Record<string, unknown>>
    const { faults } = readDraft(fields, { ...draftOf(fields, data), amountOre: typed }, data)
    expect(faults).toEqual([{ field: 'amountOre', code }])
  })

  it('[RG22] what cannot be read names its own field, whatever stands around it', () => {
    const fields = entryForm('organisation', { county, texts: sv })
    const draft = draftOf(fields, counted)
    const typed = ['62.804', '-5', 'många', '1e5', '62804,5']
    for (const count of typed) {
      const populations = [{ ...(draft['populations'] as readonly object[])[0], count }]
      const { faults } = readDraft(fields, { ...draft, populations }, counted)
      expect(faults).toEqual([{ field: 'populations.0.count', code: 'not-a-count' }])
    }
    const spaced = [{ ...(draft['populations'] as readonly object[])[0], count: '62 804' }]
    expect(readDraft(fields, { ...draft, populations: spaced }, counted).data).toEqual(counted)
  })
})
