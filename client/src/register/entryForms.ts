/** What the form of each kind of entry asks for, in the words of the person who reads. */
import {
  collaborationAreaKinds,
  type FormKind,
  groupKinds,
  milestoneKinds,
  organisationKinds,
} from '@samplan/shared/plan'
import { agreementForm } from './agreementForm.ts'
import type { FieldSpec } from './fieldSpec.ts'
import { amountsField, type FormNeeds, lineOptions, named, organisationOptions } from './formOptions.ts'
import { keyForm } from './keyForm.ts'

export function entryForm(kind: FormKind, needs: FormNeeds): readonly FieldSpec[] {
  return forms[kind](needs)
}

const forms: Readonly<Record<FormKind, (needs: FormNeeds) => readonly FieldSpec[]>> = {
  organisation: organisationForm,
  collaborationArea: ({ county, texts: { register: words } }) => [
    { type: 'line', name: 'name', label: words.fields.name },
    { type: 'choice', name: 'kind', label: words.fields.kind, options: named(collaborationAreaKinds, words.areaKinds) },
    {
      type: 'choice',
      name: 'parentId',
      label: words.fields.liesIn,
      optional: true,
      options: county.collaborationAreas.map(({ id, name }) => ({ value: id, label: name })),
    },
  ],
  agreement: agreementForm,
  key: keyForm,
  grant: grantForm,
  pot: potForm,
  countyShare: countyShareForm,
  group: ({ county, texts: { register: words } }) => [
    { type: 'line', name: 'name', label: words.fields.name },
    { type: 'choice', name: 'kind', label: words.fields.kind, options: named(groupKinds, words.groupKinds) },
    {
      type: 'list',
      name: 'members',
      label: words.fields.members,
      one: words.fields.member,
      add: words.add.member,
      blank: { organisationId: '', part: 'member', seat: '' },
      fields: [
        {
          type: 'choice',
          name: 'organisationId',
          label: words.fields.organisation,
          options: organisationOptions(county),
        },
        { type: 'choice', name: 'part', label: words.fields.part, options: named(['member', 'convenor'], words.parts) },
        { type: 'line', name: 'seat', label: words.fields.seat },
      ],
    },
  ],
  milestone: ({ texts: { register: words } }) => [
    { type: 'date', name: 'date', label: words.fields.date },
    { type: 'line', name: 'title', label: words.fields.title },
    { type: 'choice', name: 'kind', label: words.fields.kind, options: named(milestoneKinds, words.milestoneKinds) },
    { type: 'words', name: 'decision', label: words.fields.decided, hint: words.hints.decided, optional: true },
  ],
}

function organisationForm({ county, texts }: FormNeeds): readonly FieldSpec[] {
  const { register: words, names } = texts
  return [
    { type: 'line', name: 'name', label: words.fields.name },
    { type: 'line', name: 'shortName', label: words.fields.shortName, hint: words.hints.shortName },
    {
      type: 'choice',
      name: 'kind',
      label: words.fields.kind,
      options: named(organisationKinds, names.organisationKinds),
    },
    { type: 'line', name: 'mark', label: words.fields.mark, hint: words.hints.mark },
    { type: 'line', name: 'code', label: words.fields.code, hint: words.hints.code, optional: true },
    { type: 'flag', name: 'takesPart', label: words.fields.takesPart },
    {
      type: 'words',
      name: 'notTakingPartReason',
      label: words.fields.notTakingPartReason,
      hint: words.hints.notTakingPartReason,
      optional: true,
    },
    { type: 'flag', name: 'decides', label: words.fields.decides, hint: words.hints.decides },
    {
      type: 'list',
      name: 'populations',
      label: words.fields.populations,
      one: words.fields.population,
      add: words.add.population,
      hint: words.hints.populations,
      blank: { date: '', count: '', source: '', example: false },
      fields: [
        { type: 'date', name: 'date', label: words.fields.countedOn },
        { type: 'count', name: 'count', label: words.fields.inhabitants },
        { type: 'line', name: 'source', label: words.fields.countedBy },
        { type: 'flag', name: 'example', label: words.fields.example, hint: words.hints.example },
      ],
    },
    {
      type: 'many',
      name: 'areaIds',
      label: words.fields.areas,
      options: county.collaborationAreas.map(({ id, name }) => ({ value: id, label: name })),
    },
  ]
}

function grantForm({ county, texts: { register: words } }: FormNeeds): readonly FieldSpec[] {
  return [
    { type: 'choice', name: 'organisationId', label: words.fields.organisation, options: organisationOptions(county) },
    { type: 'choice', name: 'grantLineId', label: words.fields.grantLine, options: lineOptions(county) },
    { type: 'amount', name: 'amountOre', label: words.fields.granted },
    { type: 'amount', name: 'requestedOre', label: words.fields.requested, optional: true },
    { type: 'amount', name: 'invoicedOre', label: words.fields.invoiced, optional: true },
    { type: 'amount', name: 'paidOre', label: words.fields.paid, optional: true },
    { type: 'words', name: 'decision', label: words.fields.decision, optional: true },
    { type: 'flag', name: 'example', label: words.fields.example, hint: words.hints.example },
  ]
}

function potForm({ county, texts: { register: words } }: FormNeeds): readonly FieldSpec[] {
  return [
    { type: 'line', name: 'name', label: words.fields.name },
    { type: 'percent', name: 'rate', label: words.fields.percent },
    { type: 'many', name: 'grantLineIds', label: words.fields.ofLines, options: lineOptions(county) },
    { type: 'year', name: 'grantYear', label: words.fields.grantYear },
    { type: 'year', name: 'useYear', label: words.fields.useYear },
    { type: 'amount', name: 'amountOre', label: words.fields.amount },
    amountsField('contributions', words.fields.contributions, county, words),
    { type: 'flag', name: 'conditional', label: words.fields.conditional, hint: words.hints.conditional },
    { type: 'flag', name: 'example', label: words.fields.example, hint: words.hints.example },
  ]
}

function countyShareForm({ county, texts: { register: words } }: FormNeeds): readonly FieldSpec[] {
  return [
    { type: 'many', name: 'grantLineIds', label: words.fields.ofLines, options: lineOptions(county) },
    { type: 'amount', name: 'amountOre', label: words.fields.amount },
    { type: 'flag', name: 'approximate', label: words.fields.approximate, hint: words.hints.approximate },
    { type: 'line', name: 'source', label: words.fields.saidBy },
  ]
}
