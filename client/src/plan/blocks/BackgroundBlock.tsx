/** *Bakgrund*: why the plan is made and for whom. */
import type { RichText } from '@samplan/shared/plan'
import { memo } from 'react'
import { useStore } from '../../sync/index.ts'
import { PlanText } from '../fields/PlanText.tsx'
import { FirstHint } from '../margin/FirstHint.tsx'
import { usePlan } from '../planContext.ts'
import { Block } from './Block.tsx'

export const BackgroundBlock = memo(function BackgroundBlock({ background }: { readonly background: RichText }) {
  const { texts, hint: hints } = usePlan()
  const hint = useStore(hints)
  return (
    <section aria-labelledby="h-plan">
      <Block id="plan" kind="plan" aside={hint && <FirstHint />}>
        <h2 className="heading-2" id="h-plan">
          {texts.plan.background}
        </h2>
        <PlanText
          owner="plan"
          field="background"
          text={background}
          variant="prose"
          label={texts.plan.background}
          placeholder={texts.plan.backgroundEmpty}
        />
      </Block>
    </section>
  )
})
