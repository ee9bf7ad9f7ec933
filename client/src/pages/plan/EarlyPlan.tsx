/** The plan's text before the plan is open: read only, drawn as a version's report, on the same axis as the plan itself. */
import type { PlanReading, ReportedPlan } from '@samplan/shared/rules'
import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { usePreferences } from '../../style/preferences.ts'
import { VersionReport } from '../../versions/VersionReport.tsx'
import { Frame } from '../Frame.tsx'
import { PlanHead } from '../PlanHead.tsx'

/** Where the code is on its way, the open plan stands there sooner. */
const patienceMs = 1_000

export function EarlyPlan({ reading }: { readonly reading: PlanReading }) {
  const { texts } = usePreferences()
  const { pieces, end } = usePieces(reading)
  const { id, title, status } = reading.facts
  return (
    <Frame title={title} head={<PlanHead planId={id} title={title} status={status} tab="plan" />} isBusy>
      <h1 className="visually-hidden">{title}</h1>
      <p className="hint" role="status">
        {texts.head.readMeanwhile}
      </p>
      <VersionReport version={pieces} />
      <div ref={end} />
    </Frame>
  )
}

/**
 * The parts in the first window, and all of them when somebody comes near the end of these or has waited so long that
 * the open plan is not about to take their place: to draw all and throw it away held a large plan up by a third of a second.
 */
function usePieces(reading: PlanReading) {
  const [isWhole, setWhole] = useState(false)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const drawAll = () => startTransition(() => setWhole(true))
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && drawAll(),
      {
        rootMargin: '100% 0px',
      },
    )
    if (end.current) observer.observe(end.current)
    const timer = setTimeout(drawAll, patienceMs)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
  const pieces = useMemo((): ReportedPlan => {
    const { content } = reading
    return isWhole ? reading : { ...reading, content: { ...content, areas: content.areas.slice(0, 1) } }
  }, [reading, isWhole])
  return { pieces, end }
}
