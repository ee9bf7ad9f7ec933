/** The money of an open plan, on the page. */
import type { Register } from '@samplan/shared/plan'
import { roundToThousands } from '@samplan/shared/rules'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { type PlanSession, useStore } from '../sync/index.ts'
import { sourceName } from '../versions/registerNames.ts'
import { FlowSection } from './FlowSection.tsx'
import { MatrixSection } from './MatrixSection.tsx'
import { MoneyAlerts, MoneyLead } from './MoneyLead.tsx'
import type { MoneyScreen, Unit } from './moneyContext.ts'
import { useMoneyScreen } from './moneyContext.ts'
import { TimeSection } from './TimeSection.tsx'
import { useMoney } from './useMoney.ts'
import { YearBars } from './YearBars.tsx'
import './money.css'

/** What the page's parts ask for; the page gives it to them as `MoneyContext`. */
export function useMoneyView(session: PlanSession, register: Register): MoneyScreen {
  const { texts, format } = usePreferences()
  const facts = useStore(session.facts)
  const money = useMoney(session, register)
  const [unit, setUnit] = useState<Unit>('kr')
  return useMemo(() => {
    const organisations = new Map(register.organisations.map((one) => [one.id, one]))
    return {
      ...money,
      facts,
      unit,
      setUnit,
      sourceName: (source) => (source === null ? texts.moneyPage.noSource : sourceName(source, register, texts)),
      organisationName: (id) => (id === null ? texts.moneyPage.noPayer : (organisations.get(id)?.shortName ?? id)),
      amount: (ore) => (unit === 'tkr' ? format.figure(roundToThousands(ore)) : format.kronor(ore)),
      kronor: format.kronor,
    }
  }, [money, register, facts, unit, texts, format])
}

export function MoneySections() {
  const words = usePreferences().texts.moneyPage
  const { facts, matrix } = useMoneyScreen()
  return (
    <>
      <MoneyLead />
      <MoneyAlerts />
      {matrix.planned.ore > 0 ? (
        <FlowSection />
      ) : (
        <p>
          {words.nothingPlanned} <Link href={`/plans/${facts.id}`}>{words.toPlan}</Link>
        </p>
      )}
      <MatrixSection />
      {matrix.planned.ore > 0 && <YearBars />}
      <TimeSection />
    </>
  )
}
