/** V18, where the statistics stand: what the convenor has said of them, and for the convenor the way to say it. */
import { lazy, Suspense, useState } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import { useStore } from '../../sync/index.ts'
import type { PlanConsultation } from './planConsultation.ts'
import '../consultation/consultation.css'

const StatisticsDialog = lazy(async () => ({
  default: (await import('../consultation/StatisticsDialog.tsx')).StatisticsDialog,
}))

export function StatisticsLine({ consultation }: { readonly consultation: PlanConsultation }) {
  const { texts, can, facts } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const current = useStore(consultation.current)
  const words = texts.consultation.statistics
  const statistics = current?.statistics ?? null
  const mayState = can['hold-consultation'] && facts.status === 'draft'
  // Nothing is said where nobody has said anything, to whoever only reads.
  if (!current || (!statistics && !mayState)) return null
  const said = statistics ? (statistics.splitBySex ? words.split : words.notSplit(statistics.reason)) : words.unknown
  return (
    <p className="statistics-line on-axis" id="b-statistics" tabIndex={-1}>
      {said}{' '}
      {mayState && (
        <button
          type="button"
          className="link"
          data-record="statistics"
          data-field="statistics"
          data-state={statistics ? undefined : 'missing'}
          onClick={() => setOpen(true)}
        >
          {statistics ? words.change : words.state}
        </button>
      )}
      {isOpen && (
        <Suspense>
          <StatisticsDialog
            planId={facts.id}
            statistics={statistics}
            onStated={consultation.take}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </p>
  )
}
