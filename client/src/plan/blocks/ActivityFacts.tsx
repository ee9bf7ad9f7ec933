/** Who answers for an activity, who takes part, when, and for whom: one line of quiet values. */
import { type Activity, hasText, type IsoDate } from '@samplan/shared/plan'
import { useFindings } from '../board/boardHooks.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { DateField } from '../fields/DateField.tsx'
import { ManyField } from '../fields/ManyField.tsx'
import { nameOrganisations, organisationChoices } from '../fields/organisationChoices.ts'
import { usePlan } from '../planContext.ts'
import { StatusField, TargetGroupText } from './ActivityExtras.tsx'
import { ActivityQuestions } from './ActivityQuestions.tsx'
import { ParentGoals } from './ParentGoals.tsx'

export function ActivityFacts({ activity }: { readonly activity: Activity }) {
  return (
    <>
      <div className="facts">
        <Responsible activity={activity} />
        <Participants activity={activity} />
        <Period activity={activity} />
        {activity.status !== 'planned' && <StatusField activity={activity} />}
        <TargetGroup activity={activity} />
        <ParentGoals activity={activity} />
      </div>
      <ActivityQuestions activity={activity} />
    </>
  )
}

function Responsible({ activity }: { readonly activity: Activity }) {
  const { texts, acts, can, register } = usePlan()
  const words = texts.plan
  const { id, responsible } = activity
  const isAsked = useFindings(id).some(({ detail }) => detail.code === 'no-responsible')
  const value = responsible.state === 'settled' ? responsible.value : null
  return (
    <span>
      {words.responsible}:{' '}
      <ChoiceField
        recordId={id}
        field="responsible"
        label={words.responsible}
        className="value-strong"
        choices={organisationChoices(register)}
        value={value}
        missing={responsible.state === 'unsettled' ? words.twoAnswers : words.responsibleMissing}
        state={responsible.state === 'unsettled' ? 'unsettled' : isAsked ? 'finding' : undefined}
        editable={can.edit}
        onChoose={(next) => acts.setRegister('activities', id, 'responsible', next)}
      />
    </span>
  )
}

function Participants({ activity }: { readonly activity: Activity }) {
  const { texts, acts, can, register } = usePlan()
  const words = texts.plan
  const { id, participantIds, responsible } = activity
  const isResponsible = (organisationId: string) =>
    responsible.state === 'settled' && responsible.value === organisationId
  // Whoever answers for it takes part already; only a tick from before is still there to be taken away.
  const choices = organisationChoices(register).filter(
    ({ value }) => !isResponsible(value) || participantIds.includes(value),
  )
  const municipalities = choices.filter(({ organisation }) => organisation?.kind === 'municipality')
  if (!can.edit && participantIds.length === 0) return null
  return (
    <span>
      {words.participants}:{' '}
      <ManyField
        recordId={id}
        field="participants"
        label={words.participants}
        choices={choices}
        {...(municipalities.length > 1 && {
          group: { label: words.allMunicipalities, values: municipalities.map(({ value }) => value) },
        })}
        values={participantIds}
        shown={nameOrganisations(participantIds, register, words) || words.nobody}
        editable={can.edit}
        onTick={(member, on) => acts.setMember('activities', id, 'participants', member, on)}
      />
    </span>
  )
}

function Period({ activity }: { readonly activity: Activity }) {
  const { texts, acts, can } = usePlan()
  const words = texts.plan
  const codes = useFindings(activity.id).map(({ detail }) => detail.code)
  const set = (field: 'start' | 'end') => (date: IsoDate | null) =>
    acts.setRegister('activities', activity.id, field, date)
  const shared = { recordId: activity.id, editable: can.edit, format: texts.format.month }
  return (
    <span>
      <DateField
        {...shared}
        field="start"
        label={words.start}
        date={activity.start}
        missing={words.startMissing}
        asked={codes.includes('no-start')}
        onSet={set('start')}
      />
      {' – '}
      <DateField
        {...shared}
        field="end"
        label={words.end}
        date={activity.end}
        missing={words.endMissing}
        asked={codes.includes('no-end') || codes.includes('ends-before-start')}
        onSet={set('end')}
      />
    </span>
  )
}

function TargetGroup({ activity }: { readonly activity: Activity }) {
  const { texts } = usePlan()
  const isAsked = useFindings(activity.id).some(
    ({ detail }) => detail.code === 'young-line-lacks' && detail.lacks === 'target-group',
  )
  if (!hasText(activity.targetGroup) && !isAsked) return null
  return (
    <span className="fact-text">
      {texts.plan.targetGroup}: <TargetGroupText activity={activity} />
    </span>
  )
}
