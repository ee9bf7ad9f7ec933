/** A plan's family with the goals of its parent, as they stand in frozen versions: what rooms and commands both ask for. */
import {
  type FamilyMember,
  type FamilyShare,
  type ParentVersion,
  type PlanFamily,
  type PlanId,
  plainText,
} from '@samplan/shared/plan'
import type { CanonicalPlan } from '@samplan/shared/rules'
import type { KeptMember, KeptShare } from './linkStore.ts'
import type { Stores, VersionStore } from './storage.ts'

/** Longer goals are cut: they are quoted to be known again. */
const maxGoalTitle = 300

/** Null for a plan without links. */
export async function readFamily(
  { links, versions }: Pick<Stores, 'links' | 'versions'>,
  planId: PlanId,
): Promise<PlanFamily | null> {
  const kept = await links.family(planId)
  const [parent] = kept
  if (!parent) return null
  const parentId = parent.facts.id
  const members = kept.map((one) => toMember(one, parent))
  const newest = await readVersion(versions, parentId, parent.versionNumber)
  const followed = members.find((one) => one.planId === planId)?.followsVersion ?? null
  const follows = followed === newest?.number ? newest : await readVersion(versions, parentId, followed)
  return { parentId, members, newest, follows }
}

/** As last summed, which may be older than the plans are; of those that never were, nothing is said. */
export async function keptShares(
  { links }: Pick<Stores, 'links'>,
  family: PlanFamily,
): Promise<readonly FamilyShare[]> {
  const kept = await links.shares(family.members.map(({ planId }) => planId))
  return kept.filter(({ summedAt }) => summedAt !== null).map(shareIn)
}

/** A kept share without how old it is. */
export function shareIn({ planId, costs, goalIds }: KeptShare): FamilyShare {
  return { planId, costs, goalIds }
}

/** A child that has chosen none refers to the parent's first version, once there is one. */
function toMember({ facts, link, versionNumber }: KeptMember, parent: KeptMember): FamilyMember {
  const { id, kind, status } = facts
  const { organisationId, parentId, parentVersion } = link
  const first = parent.versionNumber === null ? null : 1
  const followsVersion = parentId === null ? null : (parentVersion ?? first)
  return { planId: id, kind, organisationId, status, versionNumber, followsVersion }
}

async function readVersion(
  versions: VersionStore,
  planId: PlanId,
  number: number | null,
): Promise<ParentVersion | null> {
  if (number === null) return null
  const [summary, bytes] = await Promise.all([versions.find(planId, number), versions.canonicalJson(planId, number)])
  if (!summary || !bytes) throw new Error(`Plan ${planId} has no version ${number}`)
  // Bytes that this server made and whose hash held.
  const { content } = JSON.parse(new TextDecoder().decode(bytes)) as CanonicalPlan
  const goals = content.areas.flatMap((area) => area.goals)
  return {
    number,
    sha256: summary.sha256,
    goals: goals.map(({ id, number: goalNumber, title, horizon }) => {
      return { id, number: goalNumber, title: plainText(title).slice(0, maxGoalTitle), horizon }
    }),
  }
}
