/** All that was said of a plan's versions, and who is asked; for those in the plan, and in short for everybody. */
import type { PlanId } from '@samplan/shared/plan'
import { decidingParties, decisionBoard } from '@samplan/shared/rules'
import type { Decision, DecisionBook, PublicDecision, PublicVersion } from '@samplan/shared/wire'
import type { PlanRow, Storage } from '../../storage/storage.ts'

export async function decisionBook(
  { registers, links, decisions }: Pick<Storage, 'registers' | 'links' | 'decisions'>,
  { facts: { id, kind } }: Pick<PlanRow, 'facts'>,
): Promise<DecisionBook> {
  const link = kind === 'own' ? await links.find(id) : null
  const parties = decidingParties(await registers.forPlan(id), kind, link?.organisationId ?? null)
  return { parties, decisions: await decisions.list(id) }
}

/** What stands of one version's decisions, with the names that the register has now. */
export async function publicDecisions(
  storage: Storage,
  planId: PlanId,
  version: number,
): Promise<Pick<PublicVersion, 'decided' | 'deciding'>> {
  const row = await storage.plans.find(planId)
  if (!row) throw new Error(`There is no plan ${planId}`)
  const { parties, decisions } = await decisionBook(storage, row)
  const { organisations } = await storage.registers.forPlan(planId)
  const board = decisionBoard<Decision>({ parties, entries: decisions, version })
  const decided = board.seats.flatMap(({ organisationId, steps }): readonly PublicDecision[] => {
    const said = steps.decided?.said
    if (said?.type !== 'decided') return []
    return [{ organisation: organisations.find(({ id }) => id === organisationId)?.name ?? organisationId, said }]
  })
  return { decided, deciding: board.of }
}
