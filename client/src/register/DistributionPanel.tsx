/**
 * Splits a sum by a key: who gets what, and the proof that it adds up, before anything is saved. Used, it becomes grants
 * on the chosen line: one numbered change for each, so that any of them can be taken back.
 */
import { type DistributionKey, type Grant, type GrantLine, parseAmount, plainGrant } from '@samplan/shared/plan'
import { type Distributed, distribute, proveDistribution } from '@samplan/shared/rules'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Field } from '../style/Field.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Select } from '../style/Select.tsx'
import { scrollRegion } from '../style/scrollRegion.ts'
import { TextInput } from '../style/TextInput.tsx'
import { useRegisterScreen } from './registerContext.ts'

interface Chosen {
  readonly keyId: string
  readonly lineId: string
  readonly total: string
}

export function DistributionPanel() {
  const { texts, format } = usePreferences()
  const words = texts.register
  const { county } = useRegisterScreen()
  const [chosen, setChosen] = useState<Chosen>({ keyId: '', lineId: '', total: '' })
  const key = county.keys.find(({ id }) => id === chosen.keyId)
  const lines = county.agreements.flatMap(({ year, grantLines }) => grantLines.map((line) => ({ year, line })))
  const line = lines.find((one) => one.line.id === chosen.lineId)?.line
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
        <Field label={words.fields.grantLine}>
          {(binding) => (
            <Select
              binding={binding}
              placeholder={words.choose}
              options={lines.map((one) => ({ value: one.line.id as string, label: `${one.line.name} (${one.year})` }))}
              value={chosen.lineId}
              onChange={(lineId) => setChosen({ ...chosen, lineId })}
            />
          )}
        </Field>
        <TextInput
          label={words.toDistribute}
          {...understood}
          error={total && !total.ok ? words.fault({ field: '', code: 'not-an-amount' }, format.kronor) : null}
          autoComplete="off"
          value={chosen.total}
          onChange={(typed) => setChosen({ ...chosen, total: typed })}
        />
      </div>
      {key && line && total?.ok !== false && <Result distributionKey={key} line={line} totalOre={total?.ore ?? null} />}
    </section>
  )
}

interface ResultProps {
  readonly distributionKey: DistributionKey
  readonly line: GrantLine
  readonly totalOre: number | null
}

/** Recipients are the parties that the line may go to. */
function Result({ distributionKey: key, line, totalOre }: ResultProps) {
  const { county } = useRegisterScreen()
  const recipients = county.organisations.filter(
    ({ kind, takesPart }) => takesPart && line.recipientKinds.includes(kind),
  )
  const result = distribute({ key, totalOre, recipients, grants: county.grants })
  return result.ok ? <Shares result={result} line={line} /> : <Refusal result={result} />
}

function Refusal({ result }: { readonly result: Extract<Distributed, { ok: false }> }) {
  const { texts } = usePreferences()
  const { county } = useRegisterScreen()
  const whose = county.organisations.find(({ id }) => id === result.organisationId)?.name
  return (
    <p className="notice" data-look="warn" role="status">
      {whose && `${whose}: `}
      {texts.money.distributionRefusals[result.code]}
    </p>
  )
}

interface SharesProps {
  readonly result: Extract<Distributed, { ok: true }>
  readonly line: GrantLine
}

function Shares({ result: { distribution }, line }: SharesProps) {
  const { texts, format } = usePreferences()
  const words = texts.register
  const { county, canChange } = useRegisterScreen()
  const proof = proveDistribution(distribution)
  const { kronor } = format
  const name = (id: string) => county.organisations.find((one) => one.id === id)?.name ?? id
  return (
    <>
      <div {...scrollRegion(words.distribute)}>
        <table className="register-table">
          <caption className="visually-hidden">{words.distribute}</caption>
          <thead>
            <tr>
              <th scope="col">{words.receivers}</th>
              <th scope="col" className="cell-figure">
                {words.exactPart}
              </th>
              <th scope="col" className="cell-figure">
                {words.extra}
              </th>
              <th scope="col" className="cell-figure">
                {words.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {distribution.shares.map(({ organisationId, weight, extraOre, amountOre }) => (
              <tr key={organisationId}>
                <th scope="row">{name(organisationId)}</th>
                <td className="cell-figure">{format.figure(weight)}</td>
                <td className="cell-figure">{extraOre === 0 ? '–' : kronor(extraOre)}</td>
                <td className="cell-figure">{kronor(amountOre)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.sumOf}</th>
              <td className="cell-figure">{format.figure(distribution.totalWeight)}</td>
              <td className="cell-figure">{kronor(proof.extraOre)}</td>
              <td className="cell-figure">{kronor(distribution.totalOre)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p role="status">
        {texts.money.proof(
          kronor(proof.flooredOre),
          kronor(proof.extraOre),
          proof.extras,
          kronor(distribution.totalOre),
        )}
        {distribution.example && ` ${words.exampleFigure}.`}
      </p>
      {canChange && <UseButton distribution={distribution} line={line} />}
    </>
  )
}

/** Grants that the line's organisations have already take the new amounts; the others are new. */
function UseButton({
  distribution,
  line,
}: { readonly distribution: SharesProps['result']['distribution'] } & Pick<SharesProps, 'line'>) {
  const words = usePreferences().texts.register
  const { county, changes, newId } = useRegisterScreen()
  const [state, setState] = useState<{ readonly said: string; readonly isBusy: boolean }>({ said: '', isBusy: false })
  const use = async () => {
    setState({ said: '', isBusy: true })
    let ifNumber = county.number
    let used = 0
    for (const { organisationId, amountOre } of distribution.shares) {
      const held = county.grants.find((one) => one.organisationId === organisationId && one.grantLineId === line.id)
      const fresh: Grant = {
        ...plainGrant,
        id: newId() as Grant['id'],
        organisationId,
        grantLineId: line.id,
        amountOre,
        example: false,
      }
      const entry = { ...(held ?? fresh), amountOre, example: distribution.example }
      const sent = await changes.send({ change: { type: 'put', kind: 'grant', entry }, ifNumber })
      if (!sent.ok) break
      used += 1
      ifNumber += 1
    }
    setState({ said: words.used(used), isBusy: false })
  }
  return (
    <>
      <Button isDisabled={state.isBusy} onPress={() => void use()}>
        {words.use}
      </Button>{' '}
      <span role="status">{state.said}</span>
    </>
  )
}
