/** The money of a county: what its plans plan together, what each organisation got, and whether it is safe. */
import type { GrantLine } from '@samplan/shared/plan'
import { countyAsOne, matrixOfCells } from '@samplan/shared/rules'
import type { CountyMoney } from '@samplan/shared/wire'
import { type ReactNode, useMemo } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { ConditionsSection } from './ConditionsSection.tsx'
import { CountyFlowSection } from './CountyFlowSection.tsx'
import { GrantsSection } from './GrantsSection.tsx'
import { MatrixSection } from './MatrixSection.tsx'
import { MoneyAlerts, MoneyLead } from './MoneyLead.tsx'
import { MoneySide } from './MoneySide.tsx'
import { MoneyContext, type MoneyFigures } from './moneyContext.ts'
import { PlansSection } from './PlansSection.tsx'
import { PotsSection } from './PotsSection.tsx'
import { useMakeMoneyScreen } from './useMakeMoneyScreen.ts'
import { YearBars } from './YearBars.tsx'
import './money.css'
import './tables.css'

interface CountyMoneyViewProps {
  readonly money: CountyMoney
  /** For the convenor: whether a line's money is sure. */
  readonly onSwitch?: (line: GrantLine, conditional: boolean) => void
  readonly frame: (side: ReactNode, sections: ReactNode) => ReactNode
}

const sections = ['plans', 'flow', 'matrix', 'conditions', 'grants', 'pots', 'years'] as const

/** Drawn for counties with an agreement; a plan cannot be made without one. */
export function CountyMoneyView({ money, onSwitch, frame }: CountyMoneyViewProps) {
  const words = usePreferences().texts.countyMoney
  const figures = useMemo(() => figuresOf(money), [money])
  const screen = useMakeMoneyScreen(figures)
  const { name, plans, potUse, risks } = money
  return (
    <MoneyContext value={screen}>
      {frame(
        <MoneySide sections={sections} projectsOf={money.id} />,
        <>
          <MoneyLead
            title={words.title(name)}
            lead={(available, planned) => words.lead(available, planned, plans.length)}
          />
          <MoneyAlerts risks={risks} />
          <PlansSection plans={plans} />
          {screen.matrix.planned.ore > 0 && <CountyFlowSection plans={plans} />}
          <MatrixSection />
          <ConditionsSection risks={risks} />
          <GrantsSection {...(onSwitch && { onSwitch })} />
          <PotsSection potUse={potUse} plans={plans.map(({ facts }) => facts)} />
          {screen.matrix.planned.ore > 0 && <YearBars />}
        </>,
      )}
    </MoneyContext>
  )
}

function figuresOf({ name, county, plans, potUse }: CountyMoney): MoneyFigures {
  const register = countyAsOne(county)
  if (!register) throw new Error(`County ${county.countyId} has plans and no agreement`)
  const cells = plans.flatMap((plan) => plan.cells)
  const own = new Set(plans.map(({ facts }) => facts.id))
  const elsewhere = potUse.filter(({ planId }) => !own.has(planId))
  return { title: name, register, cells, matrix: matrixOfCells({ cells, register, elsewhere }) }
}
