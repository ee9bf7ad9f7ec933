/** Invitations by link that nobody has used yet. The link itself was shown once; here it can only be withdrawn. */
import type { InvitationId } from '@samplan/shared/plan'
import { useQueryClient } from '@tanstack/react-query'
import { useAnnounce } from '../../style/announcer.ts'
import { Button } from '../../style/Button.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { focusContent } from '../focusContent.ts'
import type { PlanHere } from '../PlanSubpage.tsx'
import { useAnswer } from '../useAnswer.ts'

export function WaitingInvitations({ plan }: { readonly plan: PlanHere }) {
  const { api } = useApp()
  const { texts, format } = usePreferences()
  const words = texts.participants
  const announce = useAnnounce()
  const queries = useQueryClient()
  const planId = plan.details.facts.id
  const key = ['plan', planId, 'invitations']
  const invitations = useAnswer(key, () => api.invitations(planId))
  if (!invitations.data || invitations.data.length === 0) return null
  const withdraw = async (id: InvitationId) => {
    const reply = await api.withdrawInvitation(planId, id)
    if (reply.ok) announce(words.withdrawn)
    await queries.invalidateQueries({ queryKey: key })
    focusContent()
  }
  return (
    <section className="page-wide" aria-labelledby="waiting-invitations">
      <h2 id="waiting-invitations" className="part-heading">
        {words.waiting}
      </h2>
      <ul className="rows">
        {invitations.data.map(({ id, role, organisationId, expiresAt }) => {
          const organisation = plan.register.organisations.find((one) => one.id === organisationId)
          const what = words.invitedAs(texts.names.roles[role], organisation?.name ?? '')
          return (
            <li key={id} className="row">
              <span>
                {what} <span className="hint">{words.expires(format.wholeMoment(expiresAt))}</span>
              </span>
              <Button small variant="quiet" aria-label={words.withdrawOf(what)} onPress={() => void withdraw(id)}>
                {words.withdraw}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
