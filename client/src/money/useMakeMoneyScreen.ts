/** The names, amounts and unit of a money page around its figures. */
import { roundToThousands } from '@samplan/shared/rules'
import { useMemo, useState } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { sourceName } from '../versions/registerNames.ts'
import type { MoneyFigures, MoneyScreen, Unit } from './moneyContext.ts'

export function useMakeMoneyScreen(figures: MoneyFigures): MoneyScreen {
  const { texts, format } = usePreferences()
  const [unit, setUnit] = useState<Unit>('kr')
  return useMemo(() => {
    const { register } = figures
    const organisations = new Map(register.organisations.map((one) => [one.id, one]))
    return {
      ...figures,
      unit,
      setUnit,
      sourceName: (source) => (source === null ? texts.moneyPage.noSource : sourceName(source, register, texts)),
      organisationName: (id) => (id === null ? texts.moneyPage.noPayer : (organisations.get(id)?.shortName ?? id)),
      amount: (ore) => (unit === 'tkr' ? format.figure(roundToThousands(ore)) : format.kronor(ore)),
      kronor: format.kronor,
    }
  }, [figures, unit, texts, format])
}
