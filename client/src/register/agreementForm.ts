/** What the form of an agreement asks for: its sums and days, grant lines, conditions and focus areas. */
import { costKinds, grantPurposes, organisationKinds, planPurposes, requirements } from '@samplan/shared/plan'
import type { FieldSpec } from './fieldSpec.ts'
import { type FormNeeds, lineOptions, named } from './formOptions.ts'
import { blankWith } from './readDraft.ts'

export function agreementForm(needs: FormNeeds): readonly FieldSpec[] {
  const { register: words, money } = needs.texts
  return [
    { type: 'line', name: 'title', label: words.fields.title },
    { type: 'year', name: 'year', label: words.fields.year },
    { type: 'amount', name: 'totalOre', label: words.fields.total, hint: words.hints.total, optional: true },
    { type: 'date', name: 'reportDue', label: words.fields.reportDue, hint: words.hints.reportDue },
    { type: 'line', name: 'recipient', label: words.fields.recipient },
    { type: 'words-list', name: 'parties', label: words.fields.parties, hint: words.hints.commas },
    { type: 'many', name: 'purposes', label: words.fields.purposes, options: named(planPurposes, money.purposes) },
    { type: 'flag', name: 'asksForYoungPart', label: words.fields.asksForYoungPart },
    grantLinesField(needs),
    conditionsField(needs),
    { type: 'line', name: 'focusAreaVersion', label: words.fields.focusAreaVersion },
    focusAreasField(needs),
  ]
}

function grantLinesField({ texts }: FormNeeds): FieldSpec {
  const { register: words, names } = texts
  return {
    type: 'list',
    name: 'grantLines',
    label: words.fields.grantLines,
    one: words.fields.grantLine,
    add: words.add.grantLine,
    blank: blankWith(
      { keyId: null },
      {
        name: '',
        purpose: '',
        amountOre: '',
        recipientKinds: [],
        costKinds: [],
        targetGroup: '',
        grantYear: '',
        conditional: false,
      },
    ),
    fields: [
      { type: 'line', name: 'name', label: words.fields.name },
      {
        type: 'choice',
        name: 'purpose',
        label: words.fields.purpose,
        options: named(grantPurposes, words.grantPurposes),
      },
      {
        type: 'amount',
        name: 'amountOre',
        label: words.fields.wholeCountry,
        hint: words.hints.unknownAmount,
        optional: true,
      },
      {
        type: 'many',
        name: 'recipientKinds',
        label: words.fields.recipientKinds,
        options: named(organisationKinds, names.organisationKinds),
      },
      {
        type: 'many',
        name: 'costKinds',
        label: words.fields.costKinds,
        hint: words.hints.costKinds,
        options: named(costKinds, names.costKinds),
        optional: true,
      },
      { type: 'line', name: 'targetGroup', label: words.fields.targetGroup, optional: true },
      { type: 'year', name: 'grantYear', label: words.fields.grantYear },
      { type: 'flag', name: 'conditional', label: words.fields.conditional, hint: words.hints.conditional },
    ],
  }
}

function conditionsField({ county, texts }: FormNeeds): FieldSpec {
  const { register: words, money } = texts
  return {
    type: 'list',
    name: 'conditions',
    label: words.fields.conditions,
    one: words.fields.condition,
    add: words.add.condition,
    blank: blankWith({}, { due: '', grantLineIds: [], requires: [] }),
    fields: [
      { type: 'date', name: 'due', label: words.fields.due },
      { type: 'many', name: 'grantLineIds', label: words.fields.grantLines, options: lineOptions(county) },
      {
        type: 'many',
        name: 'requires',
        label: words.fields.requires,
        options: named(requirements, money.requirements),
      },
    ],
  }
}

function focusAreasField({ county, texts }: FormNeeds): FieldSpec {
  const { register: words } = texts
  return {
    type: 'list',
    name: 'focusAreas',
    label: words.fields.focusAreas,
    one: words.fields.focusArea,
    add: words.add.focusArea,
    blank: blankWith({}, { number: '', name: '', aliases: '', continuedBy: [] }),
    fields: [
      { type: 'count', name: 'number', label: words.fields.number },
      { type: 'line', name: 'name', label: words.fields.name },
      { type: 'words-list', name: 'aliases', label: words.fields.aliases, hint: words.hints.commas },
      {
        type: 'many',
        name: 'continuedBy',
        label: words.fields.continuedBy,
        options: county.agreements.flatMap(({ year, focusAreas }) =>
          focusAreas.map(({ id, name }) => ({ value: id, label: `${name} (${year})` })),
        ),
      },
    ],
  }
}
