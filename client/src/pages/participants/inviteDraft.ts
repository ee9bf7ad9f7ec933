/** An invitation while it is being filled in. */
import type { OrganisationId, Role } from '@samplan/shared/plan'
import type { NewInvitation } from '@samplan/shared/wire'

export interface InviteDraft {
  readonly way: 'link' | 'address'
  readonly name: string
  readonly email: string
  readonly organisationId: OrganisationId | null
  readonly role: Role
}

/** An editor by link: what most organisations are invited as. */
export const emptyInviteDraft: InviteDraft = { way: 'link', name: '', email: '', organisationId: null, role: 'editor' }

export type InviteWant = 'name' | 'email' | 'organisation'

/** What is still missing or cannot be read. The server has the last word on addresses. */
export function inviteWants({ way, name, email, organisationId }: InviteDraft): readonly InviteWant[] {
  const wants: InviteWant[] = []
  if (way === 'address' && name.trim() === '') wants.push('name')
  if (way === 'address' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) wants.push('email')
  if (organisationId === null) wants.push('organisation')
  return wants
}

/** The request; null while something is missing. */
export function inviteRequest(draft: InviteDraft): NewInvitation | null {
  const { way, name, email, organisationId, role } = draft
  if (organisationId === null || inviteWants(draft).length > 0) return null
  const seat = { organisationId, role }
  return way === 'link' ? seat : { ...seat, name: name.trim(), email: email.trim() }
}
