/** A workshop at a table of its own, over the real application: people who come by code, as a program would. */
import type { OrganisationId, PersonId, WorkshopDeed } from '@samplan/shared/plan'
import type { GuestStanding, WorkshopHere, WorkshopView } from '@samplan/shared/wire'
import { type Answer, type Asker, planId, type World } from '../http/world.ts'

export const own = `/api/plans/${planId}`

export interface GuestHere {
  readonly name: string
  readonly cookie: string
  readonly personId: PersonId
}

/** Opens a workshop as the convenor does and gives its code. */
export async function openWorkshop(world: World): Promise<string> {
  const wish = { title: 'Arbetsmöte 21 september', agenda: [{ title: 'Information', minutes: 20, recordId: null }] }
  const { body } = await world.call<WorkshopHere>('convenor', 'POST', `${own}/workshop`, wish)
  return codeOf(body.workshop)
}

export function codeOf(workshop: WorkshopView | null): string {
  const code = workshop?.door?.code
  if (!code) throw new Error('The convenor is shown no code')
  return code
}

/** Somebody whom nobody knows types the code, a name and an organisation. */
export async function askToJoin(
  world: World,
  code: string,
  name: string,
  organisationId: OrganisationId,
): Promise<GuestHere> {
  const answer = await world.call<GuestStanding>('nobody', 'POST', `/api/workshops/${code}/join`, {
    name,
    organisationId,
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${name} could not ask: ${JSON.stringify(answer.body)}`)
  const { body } = await world.call<{ personId: PersonId }>({ cookie }, 'GET', '/api/me')
  return { name, cookie, personId: body.personId }
}

export function deed(
  world: World,
  asker: Asker | { readonly cookie: string },
  what: WorkshopDeed | Record<string, unknown>,
): Promise<Answer<WorkshopHere>> {
  return world.call<WorkshopHere>(asker, 'POST', `${own}/workshop/deeds`, what)
}

export async function workshopOf(world: World, asker: Asker | { readonly cookie: string }): Promise<WorkshopView> {
  const { body } = await world.call<WorkshopHere>(asker, 'GET', `${own}/workshop`)
  if (!body.workshop) throw new Error('There is no workshop under way')
  return body.workshop
}

/** A deed by the convenor's hand, which must succeed; gives the workshop as it is then, or as it last was. */
export async function lead(world: World, what: WorkshopDeed): Promise<WorkshopView> {
  const before = await workshopOf(world, 'convenor')
  const { status, body } = await deed(world, 'convenor', what)
  if (status !== 200) throw new Error(`${what.type}: ${status} ${JSON.stringify(body)}`)
  return body.workshop ?? before
}
