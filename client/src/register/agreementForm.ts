/** What the form of an agreement asks for: its sums and days, grant lines, conditions and focus areas. */
import {
  costKinds,
  exampleParts,
  grantPurposes,
  organisationKinds,
  planPurposes,
  requirements,
  ruleNumbers,
  ruleWeights,
} from '@samplan/shared/plan'
import type { FieldSpec, Option } from './fieldSpec.ts'
import { type FormNeeds, named } from './formOptions.ts'
import { blankKeeping, blankWithId } from './readDraft.ts'

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
    partsField(needs),
    profileField(needs),
    { type: 'many', name: 'examples', label: words.fields.examples, options: named(exampleParts, words.exampleParts) },
  ]
}

function grantLinesField({ county, texts }: FormNeeds): FieldSpec {
  const { register: words, names } = texts
  return {
    type: 'list',
    name: 'grantLines',
    label: words.fields.grantLines,
    one: words.fields.grantLine,
    add: words.add.grantLine,
    blank: blankWithId({
      name: '',
      purpose: '',
      amountOre: '',
      recipientKinds: [],
      costKinds: [],
      targetGroup: '',
      keyId: '',
      grantYear: '',
      conditional: false,
    }),
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
      {
        type: 'choice',
        name: 'keyId',
        label: words.fields.key,
        options: county.keys.map(({ id, name }) => ({ value: id, label: name })),
        optional: true,
      },
      { type: 'year', name: 'grantYear', label: words.fields.grantYear },
      { type: 'flag', name: 'conditional', label: words.fields.conditional, hint: words.hints.conditional },
    ],
  }
}

function conditionsField(needs: FormNeeds): FieldSpec {
  const { register: words, money } = needs.texts
  return {
    type: 'list',
    name: 'conditions',
    label: words.fields.conditions,
    one: words.fields.condition,
    add: words.add.condition,
    blank: blankWithId({ due: '', grantLineIds: [], requires: [] }),
    fields: [
      { type: 'date', name: 'due', label: words.fields.due },
      {
        type: 'many',
        name: 'grantLineIds',
        label: words.fields.grantLines,
        hint: words.hints.savedLines,
        options: ownLines(needs),
      },
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
    blank: blankWithId({ number: '', name: '', aliases: '', continuedBy: [] }),
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

/** Lines of the agreement itself: no condition and no part is about another one's. */
function ownLines({ entry }: FormNeeds): readonly Option[] {
  const lines = entry && 'grantLines' in entry ? entry.grantLines : []
  return lines.map(({ id, name }) => ({ value: id, label: name }))
}

/** What the total is made of, with the amounts that the text prints under each part (V23). */
function partsField(needs: FormNeeds): FieldSpec {
  const { register: words } = needs.texts
  return {
    type: 'list',
    name: 'parts',
    label: words.fields.sumParts,
    one: words.fields.sumPart,
    add: words.add.sumPart,
    hint: words.hints.sumParts,
    blank: blankKeeping({ reading: null }, { name: '', amountOre: '', printed: [], grantLineIds: [] }),
    fields: [
      { type: 'line', name: 'name', label: words.fields.name },
      { type: 'amount', name: 'amountOre', label: words.fields.amount },
      {
        type: 'list',
        name: 'printed',
        label: words.fields.printed,
        one: words.fields.printedAmount,
        add: words.add.printedAmount,
        blank: { name: '', amountOre: '' },
        fields: [
          { type: 'line', name: 'name', label: words.fields.name },
          { type: 'amount', name: 'amountOre', label: words.fields.amount },
        ],
      },
      {
        type: 'many',
        name: 'grantLineIds',
        label: words.fields.grantLines,
        hint: words.hints.savedLines,
        options: ownLines(needs),
      },
    ],
  }
}

/** Rules that the agreement leaves out or makes lighter. */
function profileField({ texts: { register: words, freeze } }: FormNeeds): FieldSpec {
  return {
    type: 'list',
    name: 'profile',
    label: words.fields.profile,
    one: words.fields.profiledRule,
    add: words.add.profiledRule,
    hint: words.hints.profile,
    blank: { rule: '', heaviest: '' },
    fields: [
      {
        type: 'choice',
        name: 'rule',
        label: words.fields.rule,
        options: ruleNumbers.map((rule) => ({ value: rule, label: `${rule}. ${freeze.passedRules[rule]}` })),
      },
      { type: 'choice', name: 'heaviest', label: words.fields.weighs, options: named(ruleWeights, words.weights) },
    ],
  }
}
