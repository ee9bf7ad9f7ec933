/** Puts a workshop around the parts that show it, with who one is and what one may do in it. */
import type { Actor, Register } from '@samplan/shared/plan'
import { mayActor } from '@samplan/shared/rules'
import type { OwnBallot, WorkshopView } from '@samplan/shared/wire'
import { type ReactNode, useMemo } from 'react'
import { WorkshopContext, type WorkshopScreen } from '../../workshop/workshopContext.ts'
import type { WorkshopOnPage } from './useWorkshop.ts'

interface WorkshopProviderProps extends Pick<WorkshopOnPage, 'act' | 'nowMs'> {
  readonly workshop: WorkshopView
  readonly mine?: readonly OwnBallot[]
  readonly me: Actor
  readonly register: Register
  readonly children: ReactNode
}

const nothingCast: readonly OwnBallot[] = []

export function WorkshopProvider(props: WorkshopProviderProps) {
  const { workshop, mine = nothingCast, me, register, act, nowMs, children } = props
  const screen = useMemo<WorkshopScreen>(() => {
    const byId = new Map(register.organisations.map((organisation) => [organisation.id, organisation]))
    return {
      workshop,
      mine,
      me,
      organisations: register.organisations,
      leads: workshop.closedAt === null && mayActor(me, 'run-workshop', 'draft').ok,
      organisationOf: (id) => byId.get(id) ?? null,
      nowMs,
      act,
    }
  }, [workshop, mine, me, register, act, nowMs])
  return <WorkshopContext value={screen}>{children}</WorkshopContext>
}
