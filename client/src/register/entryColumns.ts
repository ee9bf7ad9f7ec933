/** What the register's tables show of each kind of entry: its name first, then what one looks for. */
import type {
  CountyRegister,
  DistributionOf,
  FormKind,
  OrganisationId,
  PotUse,
  RegisterEntries,
  RegisterKind,
} from '@samplan/shared/plan'
import { orePerInhabitant } from '@samplan/shared/rules'
import { decisionTexts, type Format, noBreak, type Texts } from '@samplan/shared/text'

export interface ColumnNeeds {
  readonly county: CountyRegister
  readonly potUse: readonly PotUse[]
  readonly texts: Texts
  readonly format: Format
  readonly decided?: Decided | null
}

/** How far the plan's newest version has come with the boards that decide on it. */
export interface Decided {
  readonly version: number
  readonly count: number
  readonly of: number
}

export interface Cell {
  readonly text: string
  readonly look?: 'figure' | 'overdrawn'
}

export interface Columns<Entry> {
  readonly heads: readonly { readonly text: string; readonly isFigure?: boolean }[]
  cells(entry: Entry): readonly Cell[]
}

type AllColumns = { readonly [Kind in FormKind]: (needs: ColumnNeeds) => Columns<RegisterEntries[Kind]> }

/** The entry's name, alone in the first column and in the names of its buttons. */
export function entryName(kind: RegisterKind, entry: RegisterEntries[RegisterKind], needs: ColumnNeeds): string {
  if (kind === 'grant') {
    const { organisationId, grantLineId } = entry as RegisterEntries['grant']
    return `${organisationName(organisationId, needs)}, ${lineName(grantLineId, needs)}`
  }
  if (kind === 'countyShare') return shareName(entry as RegisterEntries['countyShare'], needs)
  if (kind === 'distribution') return distributedName((entry as RegisterEntries['distribution']).of, needs)
  if ('title' in entry) return entry.title
  return 'name' in entry ? entry.name : entry.id
}

function organisationName(id: OrganisationId, { county }: ColumnNeeds): string {
  return county.organisations.find((one) => one.id === id)?.name ?? id
}

/** Known by the lines that it is a share of. */
function shareName({ grantLineIds }: RegisterEntries['countyShare'], needs: ColumnNeeds): string {
  return needs.texts.countyShares.linesOf(grantLineIds.map((id) => lineName(id, needs)))
}

/** What was distributed: a grant line or a pot. */
export function distributedName(of: DistributionOf, needs: ColumnNeeds): string {
  if (of.kind === 'grant-line') return lineName(of.grantLineId, needs)
  return needs.county.pots.find(({ id }) => id === of.potId)?.name ?? of.potId
}

/** With the year where there are several agreements, since two of them may have lines of one name. */
function lineName(id: string, { county: { agreements } }: ColumnNeeds): string {
  const agreement = agreements.find(({ grantLines }) => grantLines.some((line) => line.id === id))
  const name = agreement?.grantLines.find((line) => line.id === id)?.name
  if (!agreement || !name) return id
  return agreements.length > 1 ? `${name} (${agreement.year})` : name
}

const figure = (text: string): Cell => ({ text, look: 'figure' })
const words = (text: string): Cell => ({ text })

/** The columns after the name. */
export const entryColumns: AllColumns = {
  organisation: ({ county, texts, format }) => ({
    heads: [
      { text: texts.register.fields.kind },
      { text: texts.register.fields.code },
      { text: texts.register.fields.populations },
      { text: texts.register.fields.areas },
      { text: texts.register.fields.decides },
    ],
    cells: ({ kind, code, takesPart, populations, areaIds, decides }) => {
      const latest = [...populations].sort((a, b) => b.date.localeCompare(a.date))[0]
      const counted = latest && texts.register.latestPopulation(format.figure(latest.count), format.date(latest.date))
      const example = latest?.example ? `, ${texts.register.exampleFigure}` : ''
      const areas = county.collaborationAreas.filter(({ id }) => areaIds.includes(id)).map(({ name }) => name)
      return [
        words(texts.names.organisationKinds[kind] + (takesPart ? '' : `, ${texts.register.notParty}`)),
        words(code ?? '–'),
        words(counted ? counted + example : texts.register.noPopulation),
        words(areas.join(', ') || '–'),
        words(decides ? texts.register.yes : texts.register.no),
      ]
    },
  }),
  collaborationArea: ({ county, texts }) => ({
    heads: [{ text: texts.register.fields.kind }, { text: texts.register.fields.liesIn }],
    cells: ({ kind, parentId }) => [
      words(texts.register.areaKinds[kind]),
      words(county.collaborationAreas.find(({ id }) => id === parentId)?.name ?? '–'),
    ],
  }),
  agreement: ({ texts, format }) => ({
    heads: [
      { text: texts.register.fields.year },
      { text: texts.register.fields.reportDue },
      { text: texts.register.fields.total, isFigure: true },
      { text: texts.register.fields.grantLines, isFigure: true },
    ],
    cells: ({ year, reportDue, totalOre, grantLines, examples }) => [
      words(String(year)),
      words(format.date(reportDue) + (examples.includes('reportDue') ? `, ${texts.register.exampleFigure}` : '')),
      figure(totalOre === null ? '–' : `${format.kronor(totalOre)}${noBreak}kr`),
      figure(String(grantLines.length)),
    ],
  }),
  key: ({ texts, format }) => ({
    heads: [
      { text: texts.register.fields.rule },
      { text: texts.register.fields.baseDate },
      { text: texts.register.fields.decidedBy },
      { text: texts.register.fields.rounding },
    ],
    cells: ({ rule, baseDate, source, rounding }) => [
      words(texts.register.rules[rule.kind]),
      words(baseDate ? format.date(baseDate) : '–'),
      words(source),
      words(texts.register.roundings[rounding]),
    ],
  }),
  grant: grantColumns,
  pot: potColumns,
  countyShare: ({ texts, format }) => ({
    heads: [{ text: texts.register.fields.amount, isFigure: true }, { text: texts.register.fields.saidBy }],
    cells: ({ amountOre, approximate, source }) => [
      figure(texts.countyShares.amount(format.kronor(amountOre), approximate)),
      words(source),
    ],
  }),
  group: ({ texts }) => ({
    heads: [{ text: texts.register.fields.kind }, { text: texts.register.fields.members, isFigure: true }],
    cells: ({ kind, members }) => [words(texts.register.groupKinds[kind]), figure(String(members.length))],
  }),
  milestone: ({ texts, format, decided }) => ({
    heads: [
      { text: texts.register.fields.date },
      { text: texts.register.fields.kind },
      { text: texts.register.fields.decided },
    ],
    cells: ({ date, kind, decision }) => [
      words(format.date(date)),
      words(texts.register.milestoneKinds[kind]),
      words(decision ?? ((kind === 'board-decisions' && decided && decidedWords(decided, texts)) || '–')),
    ],
  }),
}

function decidedWords({ count, of, version }: Decided, { language }: Texts): string {
  return decisionTexts[language].milestone(count, of, version)
}

function grantColumns({ county, texts, format }: ColumnNeeds): Columns<RegisterEntries['grant']> {
  const { fields } = texts.register
  const amount = (ore: number | null) => figure(ore === null ? '–' : format.kronor(ore))
  return {
    heads: [
      { text: fields.granted, isFigure: true },
      { text: fields.requested, isFigure: true },
      { text: fields.invoiced, isFigure: true },
      { text: fields.paid, isFigure: true },
      { text: texts.register.perInhabitantHead, isFigure: true },
    ],
    cells: ({ organisationId, amountOre, requestedOre, invoicedOre, paidOre, example }) => {
      const organisation = county.organisations.find(({ id }) => id === organisationId)
      const latest = [...(organisation?.populations ?? [])].sort((a, b) => b.date.localeCompare(a.date))[0]
      const per = organisation && latest ? orePerInhabitant(amountOre, organisation, latest.date) : null
      return [
        figure(format.kronor(amountOre) + (example ? ` ${texts.register.exampleFigure}` : '')),
        amount(requestedOre),
        amount(invoicedOre),
        amount(paidOre),
        amount(per),
      ]
    },
  }
}

function potColumns({ potUse, texts, format }: ColumnNeeds): Columns<RegisterEntries['pot']> {
  const { fields, drawn, left } = texts.register
  return {
    heads: [
      { text: fields.useYear },
      { text: fields.amount, isFigure: true },
      { text: drawn, isFigure: true },
      { text: left, isFigure: true },
    ],
    cells: ({ id, useYear, amountOre, conditional, example }) => {
      const planned = potUse.filter(({ potId }) => potId === id).reduce((sum, { ore }) => sum + ore, 0)
      const notes = [conditional && texts.money.conditional, example && texts.register.exampleFigure].filter(Boolean)
      return [
        words([String(useYear), ...notes].join(', ')),
        figure(format.kronor(amountOre)),
        figure(format.kronor(planned)),
        { text: format.kronor(amountOre - planned), look: planned > amountOre ? 'overdrawn' : 'figure' },
      ]
    },
  }
}
