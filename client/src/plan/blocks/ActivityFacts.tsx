/** Who answers for an activity, who takes part, when, and for whom: one line of quiet values. */
import { type Activity, activityStatuses, hasText, type IsoDate } from '@samplan/shared/plan'
import { useFindings } from '../board/boardHooks.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { DateField } from '../fields/DateField.tsx'
import { ManyField } from '../fields/ManyField.tsx'
import { nameOrganisations, organisationChoices } from '../fields/organisationChoices.ts'
import { PlanText } from '../fields/PlanText.tsx'
import { usePlan } from '../planContext.ts'
import { ActivityQuestions } from './ActivityQuestions.tsx'

export function ActivityFacts({ activity }: { readonly activity: Activity }) {
  const { texts } = usePlan()
  const words = texts.plan
  return (
    <>
      <div className="facts">
        <Responsible activity={activity} />
        <Participants activity={activity} />
        <Period activity={activity} />
        <Status activity={activity} />
        <span className={hasText(activity.targetGroup) ? 'fact-text' : 'fact-text when-near'}>
          {words.targetGroup}:{' '}
          <PlanText
            owner={activity.id}
            field="targetGroup"
            text={activity.targetGroup}
            variant="line"
            label={words.targetGroup}
            placeholder={words.targetGroupEmpty}
          />
        </span>
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
  const { id, participantIds } = activity
  if (!can.edit && participantIds.length === 0) return null
  return (
    <span>
      {words.participants}:{' '}
      <ManyField
        recordId={id}
        field="participants"
        label={words.participants}
        choices={organisationChoices(register)}
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

/** Most activities of a draft are planned, which goes without saying. */
function Status({ activity }: { readonly activity: Activity }) {
  const { texts, acts, can } = usePlan()
  if (!can.edit && activity.status === 'planned') return null
  return (
    <span className={activity.status === 'planned' ? 'when-near' : undefined}>
      <ChoiceField
        recordId={activity.id}
        field="status"
        label={texts.plan.status}
        choices={activityStatuses.map((value) => ({ value, label: texts.names.activityStatuses[value] }))}
        value={activity.status}
        missing=""
        editable={can.edit}
        onChoose={(value) => acts.setScalar('activities', activity.id, 'status', value)}
      />
    </span>
  )
}
