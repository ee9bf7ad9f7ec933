/** The plan's text before the plan is open: read only, drawn as a version's report, on the same axis as the plan itself. */
import type { PlanReading } from '@samplan/shared/rules'
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
      <VersionReport version={reading} />
    </Frame>
  )
}
