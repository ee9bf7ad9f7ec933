/**
 * *Pengarna i länet*: seen by whoever takes part in any plan of the county. It is asked for again while it is looked at,
 * so that an overdraw in one plan shows here too; plans that are open follow by their own sockets.
 */
import type { CountyId, GrantLine } from '@samplan/shared/plan'
import { may } from '@samplan/shared/rules'
import type { CountyMoney } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { CountyMoneyView } from '../money/CountyMoneyView.tsx'
import { useAnnounce } from '../style/announcer.ts'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { BareHead } from './BareHead.tsx'
import { Frame } from './Frame.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalWords } from './refusalWords.ts'
import { refusalOf, useAnswer } from './useAnswer.ts'

/** As often as a look at a page that others change; every ask sums the plans that were edited since. */
const everyMs = 10_000

export function CountyMoneyPage({ countyId }: { readonly countyId: CountyId }) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const answer = useAnswer(['county', countyId, 'money'], () => api.countyMoney(countyId), { everyMs })
  const switchLine = useSwitchLine(countyId, answer.data ?? null)
  const refusal = refusalOf(answer)
  if (refusal && !answer.data) return <RefusedPage code={refusal} onTryAgain={() => void answer.refetch()} />
  if (!answer.data) return <LoadingPage />
  const money: CountyMoney = answer.data
  return (
    <CountyMoneyView
      money={money}
      {...(switchLine && { onSwitch: switchLine })}
      frame={(side, sections) => (
        <Frame title={texts.countyMoney.title(money.name)} head={<BareHead />} side={side}>
          {sections}
        </Frame>
      )}
    />
  )
}

/** The register is changed from a plan that one convenes, so that the change stands in that plan's event log. */
function useSwitchLine(countyId: CountyId, money: CountyMoney | null) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const from = money?.plans.find(({ role, facts }) => may(role, 'change-register', facts.status).ok)
  if (!money || !from) return null
  return async (line: GrantLine, conditional: boolean) => {
    const agreement = money.county.agreements.find(({ grantLines }) => grantLines.some(({ id }) => id === line.id))
    if (!agreement) throw new Error(`Grant line ${line.id} is in no agreement of county ${countyId}`)
    const grantLines = agreement.grantLines.map((one) => (one.id === line.id ? { ...one, conditional } : one))
    const change = { type: 'put', kind: 'agreement', entry: { ...agreement, grantLines } } as const
    const reply = await api.changeRegister(from.facts.id, { change, ifNumber: money.county.number })
    if (reply.ok) announce(texts.countyMoney.switched(line.name, conditional))
    else announce(refusalWords('code' in reply ? reply.code : 'changed-meanwhile', texts))
    await queries.invalidateQueries({ queryKey: ['county', countyId] })
  }
}
