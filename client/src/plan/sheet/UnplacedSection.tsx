/** Records that are alive but have lost their place: shown at the end, so that nothing anyone wrote is out of sight. */
import type { Plan } from '@samplan/shared/plan'
import { usePlan } from '../planContext.ts'

export function UnplacedSection({ unplaced }: Pick<Plan, 'unplaced'>) {
  const { texts } = usePlan()
  if (unplaced.length === 0) return null
  return (
    <section className="unplaced on-axis" aria-labelledby="h-unplaced">
      <h2 id="h-unplaced" className="heading-4">
        {texts.plan.unplaced}
      </h2>
      <p>{texts.plan.unplacedHint}</p>
      <ul>
        {unplaced.map(({ id, kind, title }) => (
          <li key={id}>
            {texts.names.recordKinds[kind]}: {title || texts.plan.untitled}
          </li>
        ))}
      </ul>
    </section>
  )
}
