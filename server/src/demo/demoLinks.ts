import type { PersonId, Role } from '@samplan/shared/plan'
import type { DemoCounty } from './demoCounty.ts'

/** A way into the demo for one role. */
export interface DemoLink {
  readonly role: Role
  readonly name: string
  readonly organisation: string
  readonly link: string
}

interface LinkDeps {
  readonly makeSignInToken: (personId: PersonId, validForMs: number) => Promise<string>
  /** The address that links begin with. */
  readonly url: string
}

/** A demo is tried the day it was started, often not within the quarter of an hour that a mailed link gets. */
const validForMs = 24 * 60 * 60 * 1000

/** Fresh sign-in links into a county: the convenor, an editor of a municipality and of the region, a commenter, a reader. */
export function demoLinks(
  { register, people }: DemoCounty,
  { makeSignInToken, url }: LinkDeps,
): Promise<readonly DemoLink[]> {
  const names = new Map(register.organisations.map(({ id, name }) => [id, name]))
  return Promise.all(
    people
      .filter(({ greeted }) => greeted)
      .map(async ({ id, name, role, organisationId }) => {
        const link = `${url}/sign-in/${await makeSignInToken(id, validForMs)}`
        return { role, name, organisation: names.get(organisationId) ?? '', link }
      }),
  )
}
