/** Makes a result hold: recorded with its key, and as grants or contributions. One that held before stays, with a reason. */
import type { Distribution, DistributionOf } from '@samplan/shared/plan'
import { sameData } from '@samplan/shared/rules'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { TextInput } from '../style/TextInput.tsx'
import { changesOfDistribution } from './changesOfDistribution.ts'
import { isOfSame } from './distributionTargets.ts'
import { useRegisterScreen } from './registerContext.ts'

interface UseDistributionProps {
  readonly of: DistributionOf
  readonly distribution: Distribution
}

export function UseDistribution({ of, distribution }: UseDistributionProps) {
  const { texts } = usePreferences()
  const words = texts.distributions
  const { county, changes, newId } = useRegisterScreen()
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const held = county.distributions.find((one) => isOfSame(one.of, of)) ?? null
  const replaces = held !== null && !sameData(held.current, distribution)
  const use = async () => {
    setBusy(true)
    setSaid('')
    const wanted = changesOfDistribution({ of, distribution, held, reason, county, newId })
    const sent = await changes.sendAll(wanted, county.number)
    setBusy(false)
    if (!sent) return
    setReason('')
    setSaid(of.kind === 'pot' ? words.usedPot : texts.register.used(distribution.shares.length))
  }
  return (
    <div className="form">
      {replaces && <TextInput label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />}
      <p>
        <Button isDisabled={isBusy || (replaces && reason.trim() === '')} onPress={() => void use()}>
          {replaces ? words.replace : of.kind === 'pot' ? words.usePot : texts.register.use}
        </Button>{' '}
        <span role="status">{said}</span>
      </p>
    </div>
  )
}
