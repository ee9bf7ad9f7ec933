/** Where money may come from: the agreement's grant lines, the county's pots, the payer's own funds, other. */
import type { FundingSource, Register } from '@samplan/shared/plan'
import type { Choice } from './ChoiceField.tsx'

interface SourceWords {
  readonly sources: { readonly own: string; readonly other: string }
}

/** Lines first: they are what the plan is about. */
export function sourceChoices(register: Register, words: SourceWords): readonly Choice<FundingSource>[] {
  const lines = register.agreement.grantLines.map((line) => ({
    value: `line:${line.id}` as const,
    label: line.name,
  }))
  const pots = register.pots.map((pot) => ({ value: `pot:${pot.id}` as const, label: pot.name }))
  return [...lines, ...pots, { value: 'own', label: words.sources.own }, { value: 'other', label: words.sources.other }]
}
