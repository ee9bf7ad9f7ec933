/**
 * *Deltagare*: who takes part, for which organisation, as what. The convenor invites, changes and removes; everyone else
 * reads. A change reaches open windows of the plan within a second; this page asks again after each of its own.
 */
import type { PlanId } from '@samplan/shared/plan'
import { may } from '@samplan/shared/rules'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { ButtonLink } from '../style/ButtonLink.tsx'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { type PlanHere, PlanSubpage } from './PlanSubpage.tsx'
import { InviteDialog } from './participants/InviteDialog.tsx'
import { ParticipantTable } from './participants/ParticipantTable.tsx'
import { Parties } from './participants/Parties.tsx'
import { WaitingInvitations } from './participants/WaitingInvitations.tsx'
import { useAnswer } from './useAnswer.ts'

export function ParticipantsPage({ planId }: { readonly planId: PlanId }) {
  const words = usePreferences().texts.participants
  return (
    <PlanSubpage planId={planId} tab="participants" title={words.title}>
      {(plan) => <Participants plan={plan} />}
    </PlanSubpage>
  )
}

function Participants({ plan }: { readonly plan: PlanHere }) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = texts.participants
  const [isInviting, setInviting] = useState(false)
  const { facts, actor } = plan.details
  const participants = useAnswer(['plan', facts.id, 'participants'], () => api.participants(facts.id))
  const manages = may(actor.role, 'manage-participants', facts.status).ok
  const people = participants.data ?? []
  const organisations = new Set(people.map(({ organisationId }) => organisationId))
  return (
    <>
      <div className="participants-head page-wide">
        <div>
          <h1>{words.title}</h1>
          {people.length > 0 && <p className="lead">{words.count(people.length, organisations.size)}</p>}
        </div>
        <div className="participants-acts">
          <ButtonLink href={`/plans/${facts.id}/workshop`}>{texts.workshop.title}</ButtonLink>
          {manages && (
            <Button variant="filled" onPress={() => setInviting(true)}>
              <Icon name="add" /> {words.invite}
            </Button>
          )}
        </div>
      </div>
      {participants.data && <ParticipantTable plan={plan} participants={people} manages={manages} />}
      {manages && <WaitingInvitations plan={plan} />}
      <Parties register={plan.register} participants={people} />
      {isInviting && <InviteDialog plan={plan} onClose={() => setInviting(false)} />}
    </>
  )
}
