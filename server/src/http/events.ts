/** The plan's event log: who did what, when. For those who answer for the plan, since it names who was let in and out. */
import type { PersonId } from '@samplan/shared/plan'
import type { EventLog, EventLogEntry } from '@samplan/shared/wire'
import { Hono } from 'hono'
import type { PlanLogEvent, Storage } from '../storage/storage.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { mayDo, takingPart } from './recognise.ts'

/** `/plans/:planId/events`. */
export function eventRoutes(deps: HttpDeps) {
  const { storage } = deps
  return new Hono<PlanEnv>().use(takingPart(deps)).get('/', mayDo('read-events'), async (c) => {
    const events = await storage.events.list(c.var.facts.id)
    return c.json<EventLog, 200>(
      { entries: events.map(toEntry).reverse(), people: await namesIn(storage, events) },
      200,
    )
  })
}

function toEntry(event: PlanLogEvent & { readonly sha256: string }, place: number): EventLogEntry {
  const { planId: _, ...entry } = event
  return { ...entry, number: place + 1 }
}

/** The log holds people by id alone, so that a person can be forgotten and the chain still holds. */
async function namesIn({ people }: Storage, events: readonly PlanLogEvent[]): Promise<EventLog['people']> {
  const ids = new Set(events.flatMap(({ personId, data }) => [personId, ...named(data['participantId'])]))
  const found = await Promise.all([...ids].map((id) => people.find(id)))
  return Object.fromEntries(found.flatMap((person) => (person ? [[person.id, person.name]] : [])))
}

function named(id: string | number | null | undefined): readonly PersonId[] {
  return typeof id === 'string' ? [id as PersonId] : []
}
