/** An entry as the event log holds it: all that was said, so that the chain covers it to the last word. */
import type { DecisionSaid, PlanId } from '@samplan/shared/plan'
import type { Decision, EventData } from '@samplan/shared/wire'
import type { PlanLogEvent } from './storage.ts'

export function decisionEvent(planId: PlanId, entry: Decision): PlanLogEvent {
  const { number, version, versionSha256, organisationId, said, recorded } = entry
  const { personId, organisationId: recordedFor } = recorded.by
  return {
    planId,
    personId,
    organisationId: recordedFor,
    kind: said.type === 'taken-back' ? 'decision-taken-back' : 'decision-recorded',
    data: { number, version, versionSha256, organisationId, ...flat(said) },
    at: recorded.at,
  }
}

function flat(said: DecisionSaid): EventData {
  if (said.type !== 'decided') return { ...said }
  const { reference, ...rest } = said
  const { kind, ...named } = reference
  return { ...rest, reference: kind, ...named }
}
