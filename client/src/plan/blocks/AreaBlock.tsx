/** An area: its title, its focus areas and sum, its prose, then its goals. */
import type { Area } from '@samplan/shared/plan'
import { memo } from 'react'
import { useSum } from '../board/boardHooks.ts'
import { ManyField } from '../fields/ManyField.tsx'
import { PlanText } from '../fields/PlanText.tsx'
import { SumFigure } from '../fields/SumFigure.tsx'
import { AreaGoals } from '../fold/AreaGoals.tsx'
import { AreaView } from '../fold/AreaView.tsx'
import { usePlan } from '../planContext.ts'
import { AddButton } from './AddButton.tsx'
import { Block } from './Block.tsx'
import { BlockHeading } from './BlockHeading.tsx'

export const AreaBlock = memo(function AreaBlock({ area, index }: { readonly area: Area; readonly index: number }) {
  const { texts, acts } = usePlan()
  const words = texts.plan
  return (
    <section className="area" aria-labelledby={`h-${area.id}`}>
      <Block
        id={area.id}
        kind="areas"
        number={area.number}
        movable={{ kind: 'areas', id: area.id, parentId: area.parentId, index }}
      >
        <BlockHeading
          level={2}
          id={area.id}
          number={area.number}
          title={area.title}
          label={words.areaTitle(area.number)}
          placeholder={words.areaTitleEmpty}
        />
        <AreaFacts area={area} />
        <PlanText
          owner={area.id}
          field="prose"
          text={area.prose}
          variant="prose"
          label={words.areaProse(area.number)}
          placeholder={words.areaProseEmpty}
        />
      </Block>
      <AreaGoals area={area} />
      <AddButton className="add-goal" onAdd={() => acts.addGoal(area.id)}>
        {words.addGoal(area.number)}
      </AddButton>
    </section>
  )
})

/** Under the title, as a goal's and an activity's: in the margin a long note of the block before would push it away. */
function AreaFacts({ area }: { readonly area: Area }) {
  const { texts, register, acts, can } = usePlan()
  const sum = useSum(area.id)
  const activities = area.goals.reduce((count, goal) => count + goal.activities.length, 0)
  const focusAreas = register.agreement.focusAreas
  const chosen = focusAreas.filter(({ id }) => area.focusAreaIds.includes(id))
  return (
    <div className="facts area-facts">
      <ManyField
        recordId={area.id}
        field="focusAreas"
        label={texts.plan.focusAreas}
        values={area.focusAreaIds}
        choices={focusAreas.map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))}
        shown={
          chosen.map(({ number, name }) => texts.plan.focusAreaLine(number, name)).join('\n') || texts.plan.noFocusArea
        }
        editable={can.edit}
        onTick={(focusAreaId, on) => acts.setMember('areas', area.id, 'focusAreas', focusAreaId, on)}
      />
      {sum && activities > 0 && (
        <span>
          <SumFigure sum={sum} unit /> {texts.plan.onActivities(activities)}
        </span>
      )}
      <AreaView area={area} />
    </div>
  )
}
