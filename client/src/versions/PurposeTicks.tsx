/** What the agreement says that the analysis and plan are for, each as a tick. */
import type { PurposeTick } from '@samplan/shared/rules'
import { Icon, type IconName } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import './purposeTicks.css'

const looks = {
  kept: { icon: 'ok', look: 'look-ok' },
  partly: { icon: 'warn', look: 'look-warn' },
  lacking: { icon: 'block', look: 'look-block' },
  'not-asked': { icon: 'info', look: 'quiet' },
} as const satisfies Record<PurposeTick['state'], { readonly icon: IconName; readonly look: string }>

export function PurposeTicks({ ticks }: { readonly ticks: readonly PurposeTick[] }) {
  const { countyMoney, money } = usePreferences().texts
  if (ticks.length === 0) return null
  return (
    <div>
      <h3 className="purpose-head">{countyMoney.purposes}</h3>
      <ul className="purpose-ticks">
        {ticks.map(({ purpose, state }) => (
          <li key={purpose} data-state={state}>
            <span className={looks[state].look}>
              <Icon name={looks[state].icon} />
            </span>{' '}
            {money.purposes[purpose]}: <strong className={looks[state].look}>{money.purposeStates[state]}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
