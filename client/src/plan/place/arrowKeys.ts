import { type Direction, stepFrom } from './fieldSteps.ts'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * The arrow keys in a field that is no text: they lead on at once from a value, and left and right from a figure only at
 * its edge. A text asks by itself, see `editor/textSteps.ts`. Null for what is no such key or field.
 */
export function arrowAct({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): (() => boolean) | null {
  const direction = directions[key]
  if (!direction || ctrlKey || metaKey || altKey || shiftKey) return null
  if (!(target instanceof HTMLElement) || !target.matches('#plan :is(input, .value)[data-record][data-field]'))
    return null
  if (target instanceof HTMLInputElement && !leaves(target, direction)) return null
  return () => stepFrom(target, direction)
}

function leaves({ selectionStart, selectionEnd, value }: HTMLInputElement, direction: Direction): boolean {
  if (direction === 'up' || direction === 'down') return true
  return selectionStart === selectionEnd && selectionStart === (direction === 'left' ? 0 : value.length)
}
