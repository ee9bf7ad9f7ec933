/** What was said of a step, in one line. */
import type { DecisionReference, DecisionSaid } from '@samplan/shared/plan'
import { type DecisionWords, type Format, noBreak } from '@samplan/shared/text'

/** `§ 110, KS 2016/77`, or why there is no §. */
export function referenceWords(reference: DecisionReference, words: DecisionWords): string {
  if (reference.kind === 'unnumbered') return words.without(words.forms[reference.form], reference.reason)
  const paragraph = `§${noBreak}${reference.paragraph}`
  return reference.minutes ? `${paragraph}, ${reference.minutes}` : paragraph
}

export function saidWords(said: DecisionSaid, words: DecisionWords, format: Format): string {
  switch (said.type) {
    case 'received':
      return `${words.steps.received} ${format.date(said.on)}`
    case 'reported':
      return `${words.steps.reported} ${format.date(said.on)}, ${said.board}`
    case 'taken-back':
      return words.takenBack(words.steps[said.step], said.reason)
    case 'decided': {
      const { on, board, meaning, reference } = said
      return `${words.meanings[meaning]}, ${format.date(on)}, ${board}, ${referenceWords(reference, words)}`
    }
  }
}
