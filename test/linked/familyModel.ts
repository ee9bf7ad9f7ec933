/** A random history of links and parts in plans, with the books kept beside it: who may see what, and who may do what. */
import type { PersonId, PlanFacts, PlanId, PlanKind, Role } from '@samplan/shared/plan'
import type { FamilyAnswer } from '@samplan/shared/wire'
import fc from 'fast-check'
import { expect } from 'vitest'
import { region } from '../http/county.ts'
import { otherPlanId, personIds, planId, type World } from '../http/world.ts'

const people = ['convenor', 'editor', 'reader', 'stranger'] as const
type Who = (typeof people)[number]

const number = fc.nat({ max: 1000 })
const deedNames = ['child', 'own', 'link', 'link', 'unlink', 'unlinkChild', 'part', 'part', 'leave', 'freeze'] as const
export const anySteps = fc.array(
  fc.record({ deed: fc.constantFrom(...deedNames), who: fc.constantFrom(...people), a: number, b: number }),
  { minLength: 10, maxLength: 22, size: 'max' },
)
type Step = typeof anySteps extends fc.Arbitrary<readonly (infer One)[]> ? One : never

interface KnownPlan {
  readonly id: PlanId
  /** In no other plan's title, nor anywhere else. */
  readonly title: string
  readonly kind: PlanKind
  parent: KnownPlan | null
  readonly parts: Map<Who, Role>
}

const years = { periodStart: 2016, periodEnd: 2020, template: 'empty' }

export class FamilyModel {
  readonly #world: World
  readonly plans: KnownPlan[]

  constructor(world: World) {
    this.#world = world
    const known = (id: PlanId, title: string, ...parts: readonly [Who, Role][]): KnownPlan => {
      return { id, title, kind: 'joint', parent: null, parts: new Map(parts) }
    }
    this.plans = [
      known(planId, 'Titel-0', ['convenor', 'convenor'], ['editor', 'editor'], ['reader', 'reader']),
      known(otherPlanId, 'Titel-1', ['stranger', 'convenor']),
    ]
  }

  async begin(): Promise<void> {
    for (const { id, title } of this.plans) await this.#world.storage.plans.rename(id, title)
  }

  async take({ deed, who, a, b }: Step): Promise<void> {
    const [one, other] = [this.#plan(a), this.#plan(b)]
    switch (deed) {
      case 'child':
        return this.#make(who, `plans/${one.id}/children`, one)
      case 'own':
        return this.#make(who, 'plans', null)
      case 'link':
        return this.#link(who, one, other)
      case 'unlink':
        return this.#unlink(who, `plans/${one.id}/parent`, one, this.#refusalIn(one, who) ?? (one.parent ? 204 : 404))
      case 'unlinkChild': {
        const isChild = other.parent === one
        const status = this.#refusalIn(one, who) ?? (isChild ? 204 : 404)
        return this.#unlink(who, `plans/${one.id}/children/${other.id}`, other, status)
      }
      case 'part':
      case 'leave':
        return this.#part(who, one, deed === 'leave' ? null : (['convenor', 'editor', 'reader'] as const)[b % 3])
      case 'freeze': {
        const path = `/api/plans/${one.id}`
        await this.#world.call(who, 'POST', `${path}/freeze`, { overrides: [], nextDraftReason: 'Nästa' })
        return
      }
    }
  }

  /** What each person sees of each plan's family is what the books say, and no title but of plans they take part in. */
  async compare(): Promise<void> {
    for (const who of people) for (const plan of this.plans) await this.#compareOne(who, plan)
  }

  async #compareOne(who: Who, plan: KnownPlan): Promise<void> {
    const answer = await this.#world.call<FamilyAnswer>(who, 'GET', `/api/plans/${plan.id}/family`)
    const events = await this.#world.call(who, 'GET', `/api/plans/${plan.id}/events`)
    expect(answer.status).toBe(plan.parts.has(who) ? 200 : 404)
    const text = JSON.stringify([answer.body, events.body])
    for (const { title, parts } of this.plans) if (!parts.has(who)) expect(text).not.toContain(`"${title}"`)
    if (answer.status !== 200) return
    const root = plan.parent ?? plan
    const children = this.plans.filter(({ parent }) => parent === root)
    const members = children.length > 0 ? [root, ...children] : []
    const { family, titles } = answer.body
    expect(ids(family?.members.map((member) => ({ id: member.planId })) ?? [])).toEqual(ids(members))
    expect(titles.map(({ title }) => title).sort()).toEqual(
      members
        .filter(({ parts }) => parts.has(who))
        .map(({ title }) => title)
        .sort(),
    )
  }

  #plan(at: number): KnownPlan {
    return this.plans[at % this.plans.length] as KnownPlan
  }

  #refusalIn({ parts }: KnownPlan, who: Who): 403 | 404 | null {
    const role = parts.get(who)
    return role === undefined ? 404 : role === 'convenor' ? null : 403
  }

  async #make(who: Who, path: string, parent: KnownPlan | null): Promise<void> {
    if (this.plans.length > 6) return
    const title = `Titel-${this.plans.length}`
    const organisationId = region.id
    const wish = { ...years, title, kind: 'own', ...(parent && { organisationId }) }
    const { status, body } = await this.#world.call<PlanFacts>(who, 'POST', `/api/${path}`, wish)
    const convenesSome = this.plans.some(({ parts }) => parts.get(who) === 'convenor')
    const asked = parent ? this.#refusalIn(parent, who) : convenesSome ? null : 403
    expect(status).toBe(asked ?? (parent && parent.kind !== 'joint' ? 409 : 201))
    if (status === 201)
      this.plans.push({ id: body.id, title, kind: 'own', parent, parts: new Map([[who, 'convenor']]) })
  }

  async #link(who: Who, child: KnownPlan, parent: KnownPlan): Promise<void> {
    const path = `/api/plans/${child.id}/parent`
    const { status } = await this.#world.call(who, 'PUT', path, { parentId: parent.id })
    const fits = child.parent === null && child.kind !== 'joint' && parent.kind === 'joint'
    const unfit = parent.parts.has(who) ? 409 : 404
    const expected = this.#refusalIn(child, who) ?? (fits ? this.#refusalIn(parent, who) : unfit) ?? 204
    expect(status).toBe(expected)
    if (status === 204) child.parent = parent
  }

  async #unlink(who: Who, path: string, child: KnownPlan, expected: number): Promise<void> {
    expect((await this.#world.call(who, 'DELETE', `/api/${path}`)).status).toBe(expected)
    if (expected === 204) child.parent = null
  }

  async #part(who: Who, plan: KnownPlan, role: Role | null | undefined): Promise<void> {
    const { storage, rooms, clock } = this.#world
    const personId: PersonId = personIds[who]
    const at = new Date(clock.at).toISOString() as never
    if (role) await storage.plans.putParticipant(plan.id, { personId, organisationId: region.id, role, addedAt: at })
    else await storage.plans.removeParticipant(plan.id, personId, at)
    await rooms.accessChanged(plan.id, personId)
    if (role) plan.parts.set(who, role)
    else plan.parts.delete(who)
  }
}

function ids(plans: readonly { readonly id: PlanId }[]): readonly PlanId[] {
  return plans.map(({ id }) => id).sort()
}
