/** *Visa*: the whole plan, one area, or what answers to one focus area. */
import { plainText } from '@samplan/shared/plan'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import { usePlanNow } from '../usePlanNow.ts'
import type { Focus } from './folding.ts'

export function FocusChoice() {
  const { texts, folding, register } = usePlan()
  const { only } = useStore(folding)
  const { areas } = usePlanNow()
  const words = texts.fold
  const choices: readonly { readonly focus: Focus; readonly label: string }[] = [
    ...areas.map(({ id, number, title }) => ({
      focus: { kind: 'area' as const, id },
      label: `${number} ${plainText(title) || texts.plan.untitled}`,
    })),
    ...register.agreement.focusAreas.map(({ id, number, name }) => ({
      focus: { kind: 'focusArea' as const, id },
      label: texts.plan.focusAreaLine(number, name),
    })),
  ]
  const [ofAreas, ofFocusAreas] = (['area', 'focusArea'] as const).map((kind) =>
    choices.filter(({ focus }) => focus.kind === kind),
  )
  const options = (list: typeof choices = []) =>
    list.map(({ focus, label }) => (
      <option key={keyOf(focus)} value={keyOf(focus)}>
        {label}
      </option>
    ))
  return (
    <p className="outline-focus">
      <select
        className="input"
        aria-label={words.show}
        value={only ? keyOf(only) : ''}
        onChange={(event) => {
          const chosen = choices.find(({ focus }) => keyOf(focus) === event.target.value)
          folding.set({ ...folding.get(), only: chosen?.focus ?? null })
        }}
      >
        <option value="">{words.wholePlan}</option>
        <optgroup label={words.areas}>{options(ofAreas)}</optgroup>
        <optgroup label={texts.plan.focusAreas}>{options(ofFocusAreas)}</optgroup>
      </select>
    </p>
  )
}

function keyOf({ kind, id }: Focus): string {
  return `${kind} ${id}`
}
