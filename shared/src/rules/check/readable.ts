/** V21: nothing in the plan is without a name, without a place, or beyond reading. */
import { type Goal, hasText, type RecordId, type RecordKind, type RichText } from '../../plan/index.ts'
import { at, type Fault, fault, type RecordCheck, type Rule } from './rule.ts'

/** What is frozen must be what people read: an empty title or an unreadable part would be sealed unseen. */
export const everythingCanBeRead: Rule = {
  number: 'V21',
  find: ({ plan, goals, activities, recall }) => [
    ...plan.areas.flatMap((area) => recall(untitledArea, area)),
    ...goals.flatMap((goal) => recall(untitledGoal, goal)),
    ...goals.flatMap((goal) => recall(unnamedIndicators, goal)),
    ...activities.flatMap((activity) => recall(untitledActivity, activity)),
    ...plan.unreadable.map(({ where }) => fault('absolute', { code: 'unreadable', where }, null, where)),
    ...plan.unplaced.map(({ id, kind, title }) => fault('absolute', { code: 'unplaced', title }, at(kind, id))),
  ],
}

interface Titled {
  readonly id: RecordId
  readonly number: string
  readonly title: RichText
}

const untitled =
  (kind: RecordKind): RecordCheck<Titled> =>
  ({ id, number, title }) =>
    titleFaults(kind, 'title', { id, number, title })

const untitledArea = untitled('areas')
const untitledGoal = untitled('goals')
const untitledActivity = untitled('activities')

const unnamedIndicators: RecordCheck<Goal> = ({ number, indicators }) =>
  indicators.flatMap(({ id, name }) => titleFaults('indicators', 'name', { id, number, title: name }))

function titleFaults(kind: RecordKind, field: string, { id, number, title }: Titled): readonly Fault[] {
  return hasText(title) ? [] : [fault('absolute', { code: 'untitled', number, kind }, at(kind, id, field))]
}
