/**
 * Splits a sum by a key: who gets what, and the proof that it adds up, before anything is saved. Used, it is recorded
 * with its key and becomes grants on the chosen line, or the contributions of the chosen pot.
 */
import { type DistributionKey, type DistributionOf, parseAmount } from '@samplan/shared/plan'
import { distribute } from '@samplan/shared/rules'
import { useState } from 'react'
import { Field } from '../style/Field.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Select } from '../style/Select.tsx'
import { TextInput } from '../style/TextInput.tsx'
import { DistributionRefused } from './DistributionRefused.tsx'
import { recipientsOf, targetOf, targetOptions } from './distributionTargets.ts'
import { useRegisterScreen } from './registerContext.ts'
import { SharesTable } from './SharesTable.tsx'
import { UseDistribution } from './UseDistribution.tsx'

interface Chosen {
  readonly keyId: string
  readonly target: string
  readonly total: string
}

export function DistributionPanel() {
  const { texts, format } = usePreferences()
  const words = texts.register
  const { county } = useRegisterScreen()
  const [chosen, setChosen] = useState<Chosen>({ keyId: '', target: '', total: '' })
  const key = county.keys.find(({ id }) => id === chosen.keyId)
  const of = targetOf(chosen.target)
  const total = chosen.total.trim() === '' ? null : parseAmount(chosen.total)
  const understood = total?.ok ? { hint: texts.money.understood(format.kronor(total.ore)) } : {}
  if (county.keys.length === 0) return null
  return (
    <section aria-labelledby="h-distribute">
      <h2 id="h-distribute">{words.distribute}</h2>
      <p className="hint">{words.distributeAbout}</p>
      <div className="form distribution-form">
        <Field label={words.key}>
          {(binding) => (
            <Select
              binding={binding}
              placeholder={words.choose}
              options={county.keys.map(({ id, name }) => ({ value: id as string, label: name }))}
              value={chosen.keyId}
              onChange={(keyId) => setChosen({ ...chosen, keyId })}
            />
          )}
        </Field>
        <Field label={texts.distributions.target}>
          {(binding) => (
            <Select
              binding={binding}
              placeholder={words.choose}
              options={targetOptions(county, texts)}
              value={chosen.target}
              onChange={(target) => setChosen({ ...chosen, target })}
            />
          )}
        </Field>
        <TextInput
          label={words.toDistribute}
          {...understood}
          error={
            total && !total.ok && total.reason !== 'empty'
              ? words.fault({ field: '', code: total.reason }, format.kronor)
              : null
          }
          autoComplete="off"
          value={chosen.total}
          onChange={(typed) => setChosen({ ...chosen, total: typed })}
        />
      </div>
      {key && of && total?.ok !== false && (
        <Result key={`${key.id} ${chosen.target}`} of={of} distributionKey={key} totalOre={total?.ore ?? null} />
      )}
    </section>
  )
}

interface ResultProps {
  readonly distributionKey: DistributionKey
  readonly of: DistributionOf
  readonly totalOre: number | null
}

function Result({ distributionKey: key, of, totalOre }: ResultProps) {
  const { county, canChange } = useRegisterScreen()
  const result = distribute({ key, totalOre, recipients: recipientsOf(of, county), grants: county.grants })
  if (!result.ok) return <DistributionRefused refusal={result} />
  return (
    <>
      <SharesTable distribution={result.distribution} />
      {canChange && <UseDistribution of={of} distribution={result.distribution} />}
    </>
  )
}
