/** A plan that begins: its row, its seed, whose it is, its convenor and the entry in its log, for one transaction. */
import { type PlanSeed, seedPlan } from '@samplan/shared/doc'
import type {
  Agreement,
  CountyId,
  IsoInstant,
  OrganisationId,
  PersonId,
  PlanFacts,
  PlanId,
  PlanLink,
} from '@samplan/shared/plan'
import type { NewPlan, PlanTemplateName } from '@samplan/shared/wire'
import { Doc } from 'yjs'
import type { Stores } from '../storage/storage.ts'
import { addSeededPlan } from './addSeededPlan.ts'
import type { CommandDeps } from './deps.ts'

interface PlanToMake extends Omit<NewPlan, 'template'> {
  /** A template by its name, or what the plan begins with. */
  readonly template: PlanTemplateName | PlanSeed

  readonly countyId: CountyId
  readonly agreement: Agreement
  /** Whose plan it is; null for the county's. */
  readonly organisationId: OrganisationId | null
  readonly parent: Pick<PlanLink, 'parentId' | 'parentVersion'> | null
}

interface Maker {
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly at: IsoInstant
}

/** The plan's facts, and what stores all of it. Whoever makes it convenes it. */
export function prepareNewPlan({ newId }: Pick<CommandDeps, 'newId'>, wish: PlanToMake) {
  const { title, kind, periodStart, periodEnd, template, countyId, agreement, organisationId, parent } = wish
  const id = newId() as PlanId
  const facts: PlanFacts = { id, title, kind, periodStart, periodEnd, status: 'draft', draft: 1, epoch: 1 }
  const link: PlanLink = { planId: id, organisationId, ...(parent ?? { parentId: null, parentVersion: null }) }
  const data = { title, template: typeof template === 'string' ? template : null }
  const add = async (stores: Stores, { at, ...maker }: Maker): Promise<void> => {
    const { plans, events, links } = stores
    const doc = new Doc()
    seedPlan(doc, typeof template === 'string' ? seeds[template](agreement) : template, newId)
    await addSeededPlan(stores, { facts, countyId, agreementId: agreement.id, changedAt: at }, doc, { ...maker, at })
    doc.destroy()
    await plans.putParticipant(id, { ...maker, role: 'convenor', addedAt: at })
    await events.add({ planId: id, ...maker, kind: 'plan-created', data, at })
    if (organisationId !== null || parent) await links.put(link)
  }
  return { facts, link, add }
}

const seeds: Readonly<Record<PlanTemplateName, (agreement: Agreement) => PlanSeed>> = {
  '2016': (agreement) => ({
    ...emptySeed(agreement),
    areas: agreement.focusAreas.map(({ id, name }) => ({ title: name, focusAreaIds: [id] })),
  }),
  empty: emptySeed,
}

/** The agreement asks for an analysis of each focus area (V03), so even an empty plan has their places. */
function emptySeed({ focusAreas }: Agreement): PlanSeed {
  return { analyses: focusAreas.map(({ id }) => ({ focusAreaId: id })), areas: [] }
}
