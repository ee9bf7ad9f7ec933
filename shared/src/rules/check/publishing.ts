/** V22 and V24: what is asked before everybody can read the plan. */
import type { Activity, Analysis, Area, Goal, RecordId, RecordKind, RichText } from '../../plan/index.ts'
import type { CheckContext } from './question.ts'
import { at, type Fault, fault, faultOf, type RecordCheck, type Rule } from './rule.ts'

/** Comments are published verbatim, so somebody has looked that none gives away a person's health (data protection). */
export const nobodysHealthIsTold: Rule = {
  number: 'V22',
  isAsked: ({ publishing }) => publishing !== undefined,
  find: ({ publishing }) => (!publishing || mayPublish(publishing) ? [] : [notReviewed]),
}

const notReviewed = faultOf('absolute', { code: 'comments-not-reviewed' }, null, 'plan')

/** Absolute: what is published is read by everybody, and cannot be taken back from those who have read it. */
export function mayPublish({ confirmedNobodysHealth }: NonNullable<CheckContext['publishing']>): boolean {
  return confirmedNobodysHealth
}

/**
 * The page and the files can be used by everybody (the law on accessibility to digital public service). What people
 * write can break that in one way, by headings that leave a level out: texts have no tables and no pictures. Language,
 * table headers and alternative texts of the page are Samplan's own and are the same in every plan; a file that is made
 * of it says what it lacks in `accessibility`.
 */
export const everybodyCanRead: Rule = {
  number: 'V24',
  find: ({ plan, goals, activities, accessibility = [], recall }) => [
    ...plan.analyses.flatMap((analysis) => recall(analysisHeadings, analysis)),
    ...plan.areas.flatMap((area) => recall(areaHeadings, area)),
    ...goals.flatMap((goal) => recall(goalHeadings, goal)),
    ...activities.flatMap((activity) => recall(activityHeadings, activity)),
    ...accessibility.map((lack) =>
      faultOf('information', { code: 'not-accessible', ...lack }, null, `${lack.in}/${lack.problem}`),
    ),
  ],
}

const analysisHeadings: RecordCheck<Analysis> = ({ id, text }) => headingFaults(text, 'analyses', id, 'text')
const areaHeadings: RecordCheck<Area> = ({ id, prose }) => headingFaults(prose, 'areas', id, 'prose')
const goalHeadings: RecordCheck<Goal> = ({ id, description }) => headingFaults(description, 'goals', id, 'description')
const activityHeadings: RecordCheck<Activity> = ({ id, description }) =>
  headingFaults(description, 'activities', id, 'description')

/** A text's headings are 3 and 4; one that begins with 4 leaves a gap in the list that a screen reader reads out. */
function headingFaults(text: RichText, kind: RecordKind, id: RecordId, field: string): readonly Fault[] {
  const first = text.find(({ type }) => type === 'heading')
  return first?.level === 4 ? [fault('information', { code: 'heading-skips' }, at(kind, id, field))] : []
}
