/** Works out how everybody stands to the plan, anew when the plan, the register or an answer changes. */
import { type ActivityId, activitiesOf, type OrganisationId, type Plan, type Register } from '@samplan/shared/plan'
import { type AskedParty, askedByActivity, commitmentBoard } from '@samplan/shared/rules'
import type { Commitment } from '@samplan/shared/wire'
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { PlanSession } from '../sync/index.ts'
import type { Standing } from './commitmentStore.ts'
import type { CommitmentsOverview, PartRow } from './overviewContext.ts'

interface OverviewNeeds {
  readonly session: PlanSession
  readonly register: Register
  readonly standing: Standing
  readonly withoutEditor: ReadonlySet<OrganisationId> | null
}

/** Typing goes before: under load the page follows a moment later. */
export function useOverviewOf({ session, register, standing, withoutEditor }: OverviewNeeds): CommitmentsOverview {
  const now = useSyncExternalStore(session.plan.subscribe, () => session.plan.plan)
  const plan = useDeferredValue(now)
  const { planId } = session
  return useMemo(() => {
    const asked = askedByActivity(plan, standing)
    const organisations = register.organisations.filter(({ id, takesPart }) => takesPart || isAsked(asked, id))
    return {
      planId,
      organisations,
      board: commitmentBoard(
        asked,
        organisations.map(({ id }) => id),
      ),
      rows: rowsOf(plan, asked),
      withoutEditor,
      activityHref: (id: ActivityId) => `/plans/${planId}#b-${id}`,
      participantsHref: `/plans/${planId}/participants`,
    }
  }, [plan, standing, register, withoutEditor, planId])
}

type Asked = ReadonlyMap<ActivityId, readonly AskedParty<Commitment>[]>

function isAsked(asked: Asked, id: OrganisationId): boolean {
  return [...asked.values()].some((parties) => parties.some(({ organisationId }) => organisationId === id))
}

function rowsOf(plan: Plan, asked: Asked): ReadonlyMap<OrganisationId, readonly PartRow[]> {
  const all = activitiesOf(plan).flatMap((activity) =>
    (asked.get(activity.id) ?? []).map((party): PartRow => ({ activity, party })),
  )
  return Map.groupBy(all, ({ party }) => party.organisationId)
}
