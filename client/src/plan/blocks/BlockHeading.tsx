/** A block's heading: its number for those who listen, its title as a text of the plan. */
import type { RecordId, RichText } from '@samplan/shared/plan'
import { PlanText } from '../fields/PlanText.tsx'

interface BlockHeadingProps {
  readonly level: 2 | 3 | 4
  readonly id: RecordId
  readonly number: string
  readonly title: RichText
  readonly label: string
  readonly placeholder: string
}

export function BlockHeading({ level, id, number, title, label, placeholder }: BlockHeadingProps) {
  const Heading = `h${level}` as const
  return (
    <Heading className={`heading-${level}`} id={`h-${id}`}>
      <span className="visually-hidden">{number} </span>
      <PlanText owner={id} field="title" text={title} variant="title" label={label} placeholder={placeholder} />
    </Heading>
  )
}
