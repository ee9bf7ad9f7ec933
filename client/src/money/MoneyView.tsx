/** The money of an open plan, on the page. */
import type { IsoDate, Register } from '@samplan/shared/plan'
import type { AgreementRisk } from '@samplan/shared/wire'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import type { PlanSession } from '../sync/index.ts'
import { ConditionsSection } from './ConditionsSection.tsx'
import { FlowSection } from './FlowSection.tsx'
import { GrantsSection } from './GrantsSection.tsx'
import { MatrixSection } from './MatrixSection.tsx'
import { MoneyAlerts, MoneyLead } from './MoneyLead.tsx'
import { MoneySide } from './MoneySide.tsx'
import { MoneyContext, PlanMoneyContext } from './moneyContext.ts'
import { TimeSection } from './TimeSection.tsx'
import { useMakeMoneyScreen } from './useMakeMoneyScreen.ts'
import { type BesideMoney, useMoney } from './useMoney.ts'
import { YearBars } from './YearBars.tsx'
import './money.css'
import './tables.css'

interface MoneyViewProps {
  readonly session: PlanSession
  readonly register: Register
  /** The date in Stockholm. */
  readonly today: IsoDate
  /** What the conditions say of the county's grants; empty until the server has answered. */
  readonly risks: readonly AgreementRisk[]
  /** What the checks are asked with beside the plan and its register. */
  readonly beside: BesideMoney
  /** Draws the page around the side and the sections. */
  readonly frame: (side: ReactNode, sections: ReactNode) => ReactNode
}

export function MoneyView({ session, register, today, risks, beside, frame }: MoneyViewProps) {
  const words = usePreferences().texts.moneyPage
  const { plan, facts, figures, ticks } = useMoney(session, { register, today, beside })
  const screen = useMakeMoneyScreen(figures)
  const isPlanned = screen.matrix.planned.ore > 0
  const own = risks.filter(({ agreementId }) => agreementId === register.agreement.id)
  const sections = (
    <>
      <MoneyLead title={words.title} />
      <MoneyAlerts risks={own} />
      {isPlanned ? (
        <FlowSection />
      ) : (
        <p>
          {words.nothingPlanned} <Link href={`/plans/${facts.id}`}>{words.toPlan}</Link>
        </p>
      )}
      <MatrixSection />
      <ConditionsSection risks={own} ticks={ticks} />
      <GrantsSection />
      {isPlanned && <YearBars />}
      <TimeSection />
    </>
  )
  return (
    <MoneyContext value={screen}>
      <PlanMoneyContext value={{ plan, facts }}>
        {frame(<MoneySide sections={planSections} countyId={register.countyId} />, sections)}
      </PlanMoneyContext>
    </MoneyContext>
  )
}

const planSections = ['flow', 'matrix', 'conditions', 'grants', 'years', 'time'] as const
