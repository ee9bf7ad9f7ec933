/** What the form of a distribution key asks for; how a sum is split decides which fields there are. */
import { roundings } from '@samplan/shared/plan'
import type { FieldSpec } from './fieldSpec.ts'
import { amountsField, type FormNeeds, lineOptions, named } from './formOptions.ts'

export function keyForm({ county, texts: { register: words } }: FormNeeds): readonly FieldSpec[] {
  return [
    { type: 'line', name: 'name', label: words.fields.name },
    {
      type: 'variant',
      name: 'rule',
      tag: 'kind',
      label: words.fields.rule,
      variants: [
        { value: 'population', label: words.rules.population, fields: [] },
        {
          value: 'per-inhabitant',
          label: words.rules['per-inhabitant'],
          fields: [{ type: 'count', name: 'orePerInhabitant', label: words.fields.orePerInhabitant }],
        },
        {
          value: 'percent',
          label: words.rules.percent,
          fields: [
            { type: 'percent', name: 'rate', label: words.fields.percent },
            { type: 'many', name: 'grantLineIds', label: words.fields.ofLines, options: lineOptions(county) },
          ],
        },
        {
          value: 'fixed',
          label: words.rules.fixed,
          fields: [amountsField('amounts', words.fields.amounts, county, words)],
        },
        { value: 'equal', label: words.rules.equal, fields: [] },
      ],
    },
    { type: 'date', name: 'baseDate', label: words.fields.baseDate, hint: words.hints.baseDate, optional: true },
    { type: 'line', name: 'source', label: words.fields.decidedBy },
    { type: 'choice', name: 'rounding', label: words.fields.rounding, options: named(roundings, words.roundings) },
  ]
}
