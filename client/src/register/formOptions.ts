/** What many forms of the register choose among. */
import type { CountyRegister, FormKind, RegisterEntries } from '@samplan/shared/plan'
import type { Texts } from '@samplan/shared/text'
import type { FieldSpec, Option } from './fieldSpec.ts'

export interface FormNeeds {
  readonly county: CountyRegister
  readonly texts: Texts
  /** The entry that the form is of, as it stands. */
  readonly entry?: RegisterEntries[FormKind]
}

export function named<Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) {
  return values.map((value): Option => ({ value, label: names[value] }))
}

export function organisationOptions({ organisations }: CountyRegister): readonly Option[] {
  return organisations.map(({ id, name }) => ({ value: id, label: name }))
}

/** Lines of all agreements, with the year, since two agreements may have lines of one name. */
export function lineOptions({ agreements }: CountyRegister): readonly Option[] {
  return agreements.flatMap(({ year, grantLines }) =>
    grantLines.map(({ id, name }) => ({ value: id, label: `${name} (${year})` })),
  )
}

/** A list of organisations with an amount each. */
export function amountsField(name: string, label: string, county: CountyRegister, words: Texts['register']): FieldSpec {
  return {
    type: 'list',
    name,
    label,
    one: words.fields.amount,
    add: words.add.amount,
    blank: { organisationId: '', amountOre: '' },
    fields: [
      {
        type: 'choice',
        name: 'organisationId',
        label: words.fields.organisation,
        options: organisationOptions(county),
      },
      { type: 'amount', name: 'amountOre', label: words.fields.amount },
    ],
  }
}
