/** The pages of a plan, the ones that most people come for first: where the head has no room for all, the last give way. */
import type { PlanId } from '@samplan/shared/plan'
import { may } from '@samplan/shared/rules'
import { useMemo } from 'react'
import { useApp } from '../appContext.ts'
import { useAnswer } from '../useAnswer.ts'

const planTabs = [
  'plan',
  'money',
  'comments',
  'commitments',
  'family',
  'compared',
  'versions',
  'decisions',
  'participants',
  'register',
] as const
export type PlanTab = (typeof planTabs)[number]

/** Figures beside the tabs' names: how many comments, how many versions. */
export type TabCounts = Partial<Readonly<Record<PlanTab, number>>>

export function tabHref(planId: PlanId, tab: PlanTab): string {
  return tab === 'plan' ? `/plans/${planId}` : `/plans/${planId}/${tab}`
}

/**
 * The page of linked plans is for plans that have a family, and for whoever may begin one; the comparison for plans that
 * were made from another one; decisions are on what is frozen.
 */
export function usePlanTabs(planId: PlanId, current: PlanTab | null): readonly PlanTab[] {
  const { api } = useApp()
  const { data } = useAnswer(['plan', planId], () => api.planDetails(planId), { isAsked: false })
  return useMemo(() => {
    const hasFamily = data && (data.inFamily || data.facts.kind !== 'joint')
    const mayBegin = data && may(data.actor.role, 'create-child', data.facts.status).ok
    const wasFrozen = data && (data.facts.status === 'frozen' || data.facts.draft > 1)
    const shown = { family: hasFamily || mayBegin, compared: data?.hasPredecessor, decisions: wasFrozen } as const
    return planTabs.filter((name) => name === current || !(name in shown) || shown[name as keyof typeof shown])
  }, [data, current])
}
