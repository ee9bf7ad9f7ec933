/** What a plan needs to be open, from what the app was handed in. */
import type { PlanDetails } from '@samplan/shared/wire'
import { textOrigins } from '../../editor/index.ts'
import type { LivePlanOptions } from '../../sync/index.ts'
import type { AppNeeds } from '../appContext.ts'

/** A server that comes back meets its people spread over this long, in ms. */
const backoff = { leastMs: 15_000, spreadMs: 15_000 }

export type LivePlanNeeds = Pick<AppNeeds, 'api' | 'origin' | 'now' | 'newId' | 'random'>

export function livePlanOptions(details: PlanDetails, { api, origin, now, newId, random }: LivePlanNeeds) {
  const planId = details.facts.id
  return {
    details,
    askDetails: async () => required(await api.planDetails(planId)),
    handIn: async (copy) => void required(await api.keepRecoveryCopy(planId, copy)),
    socketOrigin: origin.replace(/^http/, 'ws'),
    textOrigins,
    maxBackoffMs: backoff.leastMs + random() * backoff.spreadMs,
    now,
    newId,
  } satisfies LivePlanOptions
}

/** The session tries again by itself, and takes a refusal for a call that did not work. */
function required<T>(reply: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!reply.ok) throw new Error(`The server refused: ${reply.code}`)
  return reply.value
}
