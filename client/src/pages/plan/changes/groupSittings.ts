/** Sittings as a feed: by day, and within it by organisation, in the order in which they ended. Pure. */
import { type IsoDate, type OrganisationId, type RecordId, stockholmDate } from '@samplan/shared/plan'
import type { NamedSitting } from '@samplan/shared/wire'

/** One organisation's stretch of work. */
export interface ChangeGroup {
  readonly key: string
  readonly organisationId: OrganisationId
  readonly from: Date
  readonly to: Date
  readonly names: readonly string[]
  /** Each once, what was left last first. */
  readonly recordIds: readonly RecordId[]
}

export interface ChangeDay {
  readonly date: IsoDate
  readonly groups: readonly ChangeGroup[]
}

/** Work of the same organisation that is no further apart is one stretch. */
const apartMs = 30 * 60_000

/** `sittings` come with the one that ended last first, as the server gives them. */
export function groupSittings(sittings: readonly NamedSitting[]): readonly ChangeDay[] {
  const days = new Map<IsoDate, ChangeGroup[]>()
  for (const sitting of sittings) {
    const from = new Date(sitting.startedAt)
    const to = new Date(sitting.endedAt)
    const date = stockholmDate(to)
    const groups = days.get(date) ?? []
    days.set(date, groups)
    const place = groups.findIndex(
      (group) => group.organisationId === sitting.organisationId && group.from.getTime() - to.getTime() <= apartMs,
    )
    const known = groups[place]
    if (!known) groups.push(groupOf(sitting, from, to))
    else groups[place] = withSitting(known, sitting, from)
  }
  return [...days].map(([date, groups]) => ({ date, groups }))
}

function groupOf({ organisationId, name, recordId, endedAt }: NamedSitting, from: Date, to: Date): ChangeGroup {
  return { key: `${organisationId} ${endedAt}`, organisationId, from, to, names: [name], recordIds: [recordId] }
}

function withSitting(group: ChangeGroup, { name, recordId }: NamedSitting, from: Date): ChangeGroup {
  return {
    ...group,
    from: from < group.from ? from : group.from,
    names: [...new Set([...group.names, name])],
    recordIds: [...new Set([...group.recordIds, recordId])],
  }
}
