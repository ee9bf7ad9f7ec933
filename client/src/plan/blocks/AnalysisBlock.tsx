/** The analysis of one focus area, and why it has no goals where somebody has said so (V04). */
import { type Analysis, hasText } from '@samplan/shared/plan'
import { memo } from 'react'
import { useFindings } from '../board/boardHooks.ts'
import { PlanText } from '../fields/PlanText.tsx'
import { usePlan } from '../planContext.ts'
import { Block } from './Block.tsx'

export const AnalysisBlock = memo(function AnalysisBlock({ analysis }: { readonly analysis: Analysis }) {
  const { texts, register } = usePlan()
  const words = texts.plan
  const focusArea = register.agreement.focusAreas.find(({ id }) => id === analysis.focusAreaId)
  const name = focusArea?.name ?? words.unknownFocusArea
  const isReasonAsked = useFindings(analysis.id).some(({ detail }) => detail.code === 'focus-area-without-goals')
  return (
    <section aria-labelledby={`h-${analysis.id}`}>
      <Block id={analysis.id} kind="analyses">
        <h3 id={`h-${analysis.id}`} className="heading-analysis">
          {focusArea ? words.analysisOf(focusArea.number, name) : name}
        </h3>
        <PlanText
          owner={analysis.id}
          field="text"
          text={analysis.text}
          variant="prose"
          under={3}
          label={words.analysisText(name)}
          placeholder={words.analysisEmpty}
        />
        {(isReasonAsked || hasText(analysis.omissionReason)) && (
          <div className="omission">
            <p className="omission-label">{words.omission}</p>
            <PlanText
              owner={analysis.id}
              field="omissionReason"
              text={analysis.omissionReason}
              variant="prose"
              under={3}
              label={words.omissionOf(name)}
              placeholder={words.omissionEmpty}
            />
          </div>
        )}
      </Block>
    </section>
  )
})
