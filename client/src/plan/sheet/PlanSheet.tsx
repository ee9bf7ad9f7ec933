/**
 * The plan on its sheet: background, analysis, areas with their goals and activities, and at the end the agreement it
 * answers to with its money. The one component that every keystroke wakes; everything below it is memoised by identity.
 */
import type { Plan } from '@samplan/shared/plan'
import { type ReactNode, useDeferredValue, useEffect, useMemo } from 'react'
import { useStore } from '../../sync/index.ts'
import { AddButton } from '../blocks/AddButton.tsx'
import { AnalysisBlock } from '../blocks/AnalysisBlock.tsx'
import { AreaBlock } from '../blocks/AreaBlock.tsx'
import { BackgroundBlock } from '../blocks/BackgroundBlock.tsx'
import { FieldHelpSign } from '../fields/FieldHelp.tsx'
import { FocusBanner } from '../fold/FocusBanner.tsx'
import { isAreaShown } from '../fold/folding.ts'
import { useWholeOnPaper } from '../fold/useWholeOnPaper.ts'
import { createMarginStack, MarginStackContext } from '../margin/marginStack.ts'
import { usePlan } from '../planContext.ts'
import { usePlanNow } from '../usePlanNow.ts'
import { AgreementSection } from './AgreementSection.tsx'
import { Endnotes } from './Endnotes.tsx'
import { isBarelyBegun, isUntouched } from './isUntouched.ts'
import { UnplacedSection } from './UnplacedSection.tsx'

interface PlanSheetProps {
  /** What must be seen before the plan's first words. */
  readonly banners: ReactNode
  /** What is said of the analysis as a whole. */
  readonly aboutAnalysis: ReactNode
}

export function PlanSheet({ banners, aboutAnalysis }: PlanSheetProps) {
  const plan = usePlanNow()
  const { can, facts, folding } = usePlan()
  const { only } = useStore(folding)
  const isPrinting = useWholeOnPaper()
  const stack = useMemo(createMarginStack, [])
  useEffect(() => () => stack.close(), [stack])
  const isNew = isUntouched(plan)
  return (
    <MarginStackContext value={stack}>
      <main className="sheet" id="plan" tabIndex={-1} data-can-edit={can.edit} data-new={isBarelyBegun(plan)}>
        <h1 className="plan-title">{facts.title}</h1>
        {banners}
        <FocusBanner />
        {only === null && <BackgroundBlock background={plan.background} isNew={isNew} />}
        {only?.kind !== 'area' && <Analyses analyses={plan.analyses} about={aboutAnalysis} />}
        <Areas areas={plan.areas} />
        {only === null && <UnplacedSection unplaced={plan.unplaced} />}
        {only === null && <AgreementSection />}
        {isPrinting && <Endnotes />}
      </main>
    </MarginStackContext>
  )
}

function Analyses({ analyses, about }: Pick<Plan, 'analyses'> & { readonly about: ReactNode }) {
  const { texts, folding } = usePlan()
  const { only } = useStore(folding)
  const shown = only === null ? analyses : analyses.filter(({ focusAreaId }) => focusAreaId === only.id)
  return (
    <section className="analyses" id="b-analyses" data-block="analyses" aria-labelledby="h-analyses" tabIndex={-1}>
      <div className="on-axis heading-with-help">
        <h2 className="heading-2" id="h-analyses">
          {texts.plan.analysis}
        </h2>
        <FieldHelpSign field="analysis" />
      </div>
      {only === null && about}
      {shown.map((analysis) => (
        <AnalysisBlock key={analysis.id} analysis={analysis} />
      ))}
    </section>
  )
}

/** What a window may show at first. The rest is drawn in pieces after the first paint, so that nothing waits for it. */
const firstAreas = 1

function Areas({ areas }: Pick<Plan, 'areas'>) {
  const isWhole = useDeferredValue(true, false)
  const { texts, acts, folding } = usePlan()
  const shownNow = useStore(folding)
  const shown = areas.filter((area) => isAreaShown(shownNow, area, areas))
  return (
    <>
      {shown.slice(0, isWhole ? shown.length : firstAreas).map((area) => (
        <AreaBlock
          key={area.id}
          area={area}
          index={areas.filter(({ parentId }) => parentId === area.parentId).indexOf(area)}
        />
      ))}
      <AddButton className="add-area" onAdd={() => acts.addArea()}>
        {texts.plan.addArea}
      </AddButton>
    </>
  )
}
