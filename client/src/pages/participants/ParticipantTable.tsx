/** The people of a plan, by organisation. For the convenor each role and organisation is a field, at rest without edges. */
import { type Organisation, roles, stockholmDate } from '@samplan/shared/plan'
import type { Participant } from '@samplan/shared/wire'
import { useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import { focusContent } from '../focusContent.ts'
import type { PlanHere } from '../PlanSubpage.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { useParticipantChanges } from './useParticipantChanges.ts'
import './participants.css'

interface ParticipantTableProps {
  readonly plan: PlanHere
  readonly participants: readonly Participant[]
  readonly manages: boolean
}

export function ParticipantTable({ plan, participants, manages }: ParticipantTableProps) {
  const { texts } = usePreferences()
  const words = texts.participants
  const [leaving, setLeaving] = useState<Participant | null>(null)
  const changes = useParticipantChanges(plan.details.facts.id)
  const order = new Map(plan.register.organisations.map(({ id }, index) => [id, index]))
  const place = ({ organisationId }: Participant) => order.get(organisationId) ?? order.size
  const rows = [...participants].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'sv'))
  return (
    <>
      {changes.refusal && (
        <p className="notice page-wide" data-look="block" role="alert">
          {changes.refusal}
        </p>
      )}
      <table className="participants card-table page-wide">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.organisation}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.added}</th>
            {manages && (
              <th scope="col">
                <span className="visually-hidden">{words.remove}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((participant) => (
            <ParticipantRow
              key={participant.personId}
              {...{ plan, participant, manages, changes }}
              onRemove={() => setLeaving(participant)}
            />
          ))}
        </tbody>
      </table>
      {leaving && (
        <RemoveDialog
          name={leaving.name}
          onRemove={async () => {
            await changes.remove(leaving)
            setLeaving(null)
            focusContent()
          }}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  )
}

interface ParticipantRowProps {
  readonly plan: PlanHere
  readonly participant: Participant
  readonly manages: boolean
  readonly changes: ReturnType<typeof useParticipantChanges>
  readonly onRemove: () => void
}

function ParticipantRow({ plan, participant, manages, changes, onRemove }: ParticipantRowProps) {
  const { texts, format } = usePreferences()
  const words = texts.participants
  const { name, email, role, organisationId, addedAt, personId, guest } = participant
  const { organisations } = plan.register
  const organisation = organisations.find(({ id }) => id === organisationId)
  const isSelf = personId === plan.details.actor.personId
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong> {isSelf && <span className="hint">({words.you})</span>}
        {email && <span className="participant-email">{email}</span>}
        {guest && <span className="participant-email">{texts.workshop.guest(guest.admittedBy)}</span>}
      </th>
      <td data-label={words.organisation}>
        <span className="marked">
          {organisation && <OrganisationMark organisation={organisation} />}
          {manages ? (
            <Select
              quiet
              label={words.organisationOf(name)}
              options={organisations.map(optionOf)}
              value={organisationId}
              onChange={(id) => void changes.change(participant, { organisationId: id })}
            />
          ) : (
            <span>{organisation?.name}</span>
          )}
        </span>
      </td>
      <td data-label={words.role}>
        {manages ? (
          <Select
            quiet
            label={words.roleOf(name)}
            options={roles
              .filter((value) => !guest || value !== 'convenor')
              .map((value) => ({ value, label: texts.names.roles[value] }))}
            value={role}
            onChange={(chosen) => void changes.change(participant, { role: chosen })}
          />
        ) : (
          texts.names.roles[role]
        )}
      </td>
      <td data-label={words.added}>{format.date(stockholmDate(new Date(addedAt)))}</td>
      {manages && (
        <td className="participant-acts card-acts">
          <Button small variant="quiet" aria-label={words.removeOf(name)} onPress={onRemove}>
            {words.remove}
          </Button>
        </td>
      )}
    </tr>
  )
}

function optionOf({ id, name }: Organisation) {
  return { value: id, label: name }
}
