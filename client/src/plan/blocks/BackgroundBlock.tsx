/**
 * *Bakgrund*: why the plan is made and for whom. In a plan that nobody has written in yet it is where one begins, with
 * the way to a finished plan below it. Both looks hold the same text at the same place in the tree, so that the caret
 * stays where it is when the first letter makes the plan an ordinary one.
 */
import type { RichText } from '@samplan/shared/plan'
import { memo } from 'react'
import { useStore } from '../../sync/index.ts'
import { PlanText } from '../fields/PlanText.tsx'
import { FirstHint } from '../margin/FirstHint.tsx'
import { usePlan } from '../planContext.ts'
import { EmptyPlanSteps, FirstHints } from '../sheet/EmptyPlanSteps.tsx'
import { Block } from './Block.tsx'

interface BackgroundBlockProps {
  readonly background: RichText
  /** Nobody has written in the plan yet. */
  readonly isNew: boolean
}

export const BackgroundBlock = memo(function BackgroundBlock({ background, isNew }: BackgroundBlockProps) {
  const { texts, can, hint: hints } = usePlan()
  const hint = useStore(hints)
  const words = texts.plan
  const emptyTitle = can.edit ? words.emptyTitle : words.emptyTitleRead
  return (
    <section className={isNew ? 'empty-plan' : undefined} aria-labelledby="h-plan">
      <Block id="plan" kind="plan" aside={isNew ? can.edit && <FirstHints /> : hint && <FirstHint />}>
        <h2 className={isNew ? 'heading-2 empty-title' : 'heading-2'} id="h-plan">
          {isNew ? emptyTitle : words.background}
        </h2>
        {isNew && <p className="empty-label">{words.background}</p>}
        <PlanText
          owner="plan"
          field="background"
          text={background}
          variant="prose"
          label={words.background}
          placeholder={words.backgroundEmpty}
        />
        {isNew && <EmptyPlanSteps />}
      </Block>
    </section>
  )
})
