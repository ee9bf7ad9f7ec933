/** What the county's groups and milestones may hold. */
import type { Group, Milestone } from '../../plan/index.ts'
import { date, each, type Faults, line, words } from './fieldFaults.ts'
import { type Known, refersTo } from './known.ts'

/** An organisation may have several seats in a group, so the same one may stand there twice. */
export function groupFaults({ name, members }: Group, { organisations }: Known): Faults {
  return [
    ...line('name', name),
    ...each('members', members, ({ organisationId, seat }) => [
      ...refersTo('organisationId', organisationId, organisations),
      ...line('seat', seat, 'may-be-empty'),
    ]),
  ]
}

export function milestoneFaults({ date: day, title, decision }: Milestone): Faults {
  return [...date('date', day), ...line('title', title), ...words('decision', decision ?? '', 'may-be-empty')]
}
