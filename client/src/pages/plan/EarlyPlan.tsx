/** The plan's text before the plan is open: read only, drawn as a version's report, on the same axis as the plan itself. */
import type { PlanReading, ReportedPlan } from '@samplan/shared/rules'
import { useDeferredValue, useMemo } from 'react'
import { usePreferences } from '../../style/preferences.ts'
import { VersionReport } from '../../versions/VersionReport.tsx'
import { Frame } from '../Frame.tsx'
import { PlanHead } from '../PlanHead.tsx'

export function EarlyPlan({ reading }: { readonly reading: PlanReading }) {
  const { texts } = usePreferences()
  const { id, title, status } = reading.facts
  return (
    <Frame title={title} head={<PlanHead planId={id} title={title} status={status} tab="plan" />} isBusy>
      <h1 className="visually-hidden">{title}</h1>
      <p className="hint" role="status">
        {texts.head.readMeanwhile}
      </p>
      <VersionReport version={useInPieces(reading)} />
    </Frame>
  )
}

/** What a window may show at first, then all of it: so that the first words wait for no others, nor the code for them. */
function useInPieces(reading: PlanReading): ReportedPlan {
  const isWhole = useDeferredValue(true, false)
  return useMemo(() => {
    const { content } = reading
    return isWhole ? reading : { ...reading, content: { ...content, areas: content.areas.slice(0, 1) } }
  }, [reading, isWhole])
}
