/** What a sum can be split for, and among whom. */
import type { CountyRegister, DistributionOf, Organisation } from '@samplan/shared/plan'
import type { Texts } from '@samplan/shared/text'
import type { Option } from './fieldSpec.ts'
import { lineOptions } from './formOptions.ts'

/** Grant lines of all agreements, then pots. */
export function targetOptions(county: CountyRegister, { distributions: words }: Texts): readonly Option[] {
  return [
    ...lineOptions(county).map(({ value, label }) => ({ value: `line:${value}`, label })),
    ...county.pots.map(({ id, name, useYear }) => ({ value: `pot:${id}`, label: words.pot(name, useYear) })),
  ]
}

/** Null while nothing is chosen. */
export function targetOf(value: string): DistributionOf | null {
  const id = value.slice(value.indexOf(':') + 1) as never
  if (value.startsWith('line:')) return { kind: 'grant-line', grantLineId: id }
  return value.startsWith('pot:') ? { kind: 'pot', potId: id } : null
}

/** The parties that the line may go to; to a pot, those that may be paid from the lines that it is made of. */
export function recipientsOf(of: DistributionOf, county: CountyRegister): readonly Organisation[] {
  const pot = of.kind === 'pot' ? county.pots.find(({ id }) => id === of.potId) : undefined
  const lineIds: readonly string[] = of.kind === 'pot' ? (pot?.grantLineIds ?? []) : [of.grantLineId]
  const kinds = county.agreements
    .flatMap(({ grantLines }) => grantLines)
    .filter(({ id }) => lineIds.includes(id))
    .flatMap(({ recipientKinds }) => recipientKinds)
  return county.organisations.filter(({ kind, takesPart }) => takesPart && kinds.includes(kind))
}

export function isOfSame(a: DistributionOf, b: DistributionOf): boolean {
  if (a.kind === 'pot') return b.kind === 'pot' && a.potId === b.potId
  return b.kind === 'grant-line' && a.grantLineId === b.grantLineId
}
