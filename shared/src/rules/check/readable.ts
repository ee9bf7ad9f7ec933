/** V21: nothing in the plan is without a name, without a place, or beyond reading. */
import { hasText } from '../../plan/index.ts'
import { at, type Fault, fault, type Rule } from './rule.ts'

/** What is frozen must be what people read: an empty title or an unreadable part would be sealed unseen. */
export const everythingCanBeRead: Rule = {
  number: 'V21',
  find: ({ plan, goals, activities }) => {
    const titled = [
      ...plan.areas.map(({ id, number, title }) => ({ kind: 'areas', field: 'title', id, number, title }) as const),
      ...goals.map(({ id, number, title }) => ({ kind: 'goals', field: 'title', id, number, title }) as const),
      ...goals.flatMap(({ number, indicators }) =>
        indicators.map(({ id, name }) => ({ kind: 'indicators', field: 'name', id, number, title: name }) as const),
      ),
      ...activities.map(
        ({ id, number, title }) => ({ kind: 'activities', field: 'title', id, number, title }) as const,
      ),
    ]
    const untitled: Fault[] = titled
      .filter(({ title }) => !hasText(title))
      .map(({ kind, field, id, number }) => fault('absolute', { code: 'untitled', number, kind }, at(kind, id, field)))
    return [
      ...untitled,
      ...plan.unreadable.map(({ where }) => fault('absolute', { code: 'unreadable', where }, null, where)),
      ...plan.unplaced.map(({ id, kind, title }) => fault('absolute', { code: 'unplaced', title }, at(kind, id))),
    ]
  },
}
