/** Decisions of one plan: each on the version that it names, and word for word what the chained event log says of it. */
import type { Kysely } from 'kysely'
import { decisionEvent } from '../decisionEvent.ts'
import { decisionsOf } from '../decisions.ts'
import type { Schema } from '../schema.ts'
import type { PlanLogEvent } from '../storage.ts'
import type { PlanCheck } from './fault.ts'

const kinds = ['decision-recorded', 'decision-taken-back'] as const

export async function checkDecisions(queries: Kysely<Schema>, { planId, found, count }: PlanCheck): Promise<void> {
  const decisions = await decisionsOf(queries, planId)
  const versions = await queries
    .selectFrom('versions')
    .select(['number', 'sha256'])
    .where('planId', '=', planId)
    .execute()
  const rows = await queries
    .selectFrom('events')
    .selectAll()
    .where('planId', '=', planId)
    .where('kind', 'in', kinds)
    .execute()
  count(decisions.length)
  const logged = new Map(
    rows.map(({ data, ...event }) => [JSON.parse(data).number, { ...event, data: JSON.parse(data) }]),
  )
  for (const entry of decisions) {
    const { number, version, versionSha256 } = entry
    if (!versions.some((one) => one.number === version && one.sha256 === versionSha256)) {
      found('decision', number, 'is not on the version that it names')
    }
    const event = logged.get(number)
    if (!event || asText(event) !== asText(decisionEvent(planId, entry))) {
      found('decision', number, 'is not what the event log says')
    }
    logged.delete(number)
  }
  for (const number of logged.keys()) found('decision', number, 'is missing')
}

/** The same for the same event, in whatever order its data came. */
function asText({ personId, organisationId, kind, data, at }: PlanLogEvent): string {
  return JSON.stringify([personId, organisationId, kind, Object.entries(data).sort(), at])
}
