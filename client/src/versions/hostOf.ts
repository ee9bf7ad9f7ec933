/** Who had let the author of an entry into the plan as a guest, as the log itself tells; null for who was no guest then. */
import type { PersonId } from '@samplan/shared/plan'
import type { EventLogEntry } from '@samplan/shared/wire'

/** `entries` are the whole log, newest first. */
export function hostOf(entry: EventLogEntry, entries: readonly EventLogEntry[]): PersonId | null {
  const ended = new Set<string | number | null | undefined>()
  for (const { kind, data, number, personId } of entries) {
    if (number >= entry.number) continue
    if (kind === 'workshop-closed') ended.add(data['workshopId'])
    if (data['participantId'] !== entry.personId) continue
    if (kind === 'guest-admitted') return ended.has(data['workshopId']) ? null : personId
    if (kind === 'participant-removed' || kind === 'participant-added') return null
  }
  return null
}
