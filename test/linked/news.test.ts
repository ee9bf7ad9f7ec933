/** What an open window remembers of its plan's family. */
import type { FamilyMember, FamilyShare, PlanFamily, PlanId } from '@samplan/shared/plan'
import type { PlanDetails } from '@samplan/shared/wire'
import { expect, it } from 'vitest'
import { createPlanNews } from '../../client/src/sync/planNews.ts'
import { region } from '../http/county.ts'

const joint = 'plan-joint' as PlanId
const child = 'plan-child' as PlanId
const other = 'plan-other' as PlanId

const member = (planId: PlanId): FamilyMember => ({
  planId,
  kind: planId === joint ? 'joint' : 'own',
  organisationId: region.id,
  status: 'draft',
  versionNumber: null,
  followsVersion: null,
})
const familyOf = (...planIds: readonly PlanId[]): PlanFamily => ({
  parentId: joint,
  members: planIds.map(member),
  newest: null,
  follows: null,
})
const shares: readonly FamilyShare[] = [joint, child, other].map((planId) => ({ planId, costs: [], goalIds: [] }))
const details = { facts: { id: joint }, actor: { role: 'convenor', organisationId: region.id } } as PlanDetails

it('[LP9] what a plan brought is forgotten with its link, in the next draft’s window too', () => {
  const news = createPlanNews(details)
  news.handle({ type: 'family', family: familyOf(joint, child, other) })
  news.handle({ type: 'family-shares', shares })
  expect([...news.shares.get().keys()]).toEqual([joint, child, other])
  news.handle({ type: 'family', family: familyOf(joint, other) })
  expect([...news.shares.get().keys()]).toEqual([joint, other])
  const known = news.shares.get()
  news.handle({ type: 'family', family: { ...familyOf(joint, other) } })
  expect(news.shares.get()).toBe(known)
  news.handle({ type: 'family', family: null })
  expect(createPlanNews(details, news).shares.get().size).toBe(0)
})
