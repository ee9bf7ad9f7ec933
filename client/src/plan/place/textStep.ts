/** What becomes of a key at the edge of a text: the field beside it, the next of its kind, or an empty one put away. */
import type { TextSurroundings } from '../../editor/index.ts'
import type { PlanActs } from '../acts/planActs.ts'
import { stepFrom, stepToText } from './fieldSteps.ts'

export function createTextStep(acts: PlanActs): NonNullable<TextSurroundings['onStep']> {
  return ({ recordId, field }, text, step) => {
    switch (step.to) {
      case 'back':
        return acts.giveUp(recordId)
      case 'next':
        // An empty title ends a list, as in an outline.
        if (step.isEmpty) return acts.giveUp(recordId)
        if (field !== 'title') return stepFrom(text, 'right')
        return acts.addAfterTitle(recordId) || stepToText(text)
      case 'up':
      case 'down':
        return stepFrom(text, step.to, step.x)
      case 'left':
      case 'right':
        return stepFrom(text, step.to)
    }
  }
}
