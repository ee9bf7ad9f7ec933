/** Says that somebody else is in a field, before one enters it: their organisation's colour, its letters, its name. */
import { useFieldPerson } from '../board/boardHooks.ts'
import { usePlan } from '../planContext.ts'

interface FieldMark {
  /** For the field's element; the style draws colour and letters from them. */
  readonly attributes: { readonly 'data-hue'?: number; readonly 'data-mark'?: string }
  /** For those who listen; empty while nobody is there. */
  readonly words: string
}

const nobody: FieldMark = { attributes: {}, words: '' }

export function useFieldMark(recordId: string, field: string): FieldMark {
  const { texts, organisationOf } = usePlan()
  const person = useFieldPerson(recordId, field)
  const organisation = person && organisationOf(person.organisationId)
  if (!organisation) return nobody
  return {
    attributes: { 'data-hue': organisation.hue, 'data-mark': organisation.mark },
    words: texts.together.isInField(organisation.shortName),
  }
}
