/** One cost line: year, kind, payer, source, amount; under it the question where two amounts were written at once. */
import { type CostLine, costKinds, hasText } from '@samplan/shared/plan'
import { memo } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { AmountField } from '../fields/AmountField.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { organisationChoices } from '../fields/organisationChoices.ts'
import { PlanText } from '../fields/PlanText.tsx'
import { RegisterQuestion } from '../fields/RegisterQuestion.tsx'
import { sourceChoices } from '../fields/sourceChoices.ts'
import { usePlan } from '../planContext.ts'

interface LedgerRowProps {
  readonly line: CostLine
  /** The activity's number, for the fields' names. */
  readonly number: string
}

export const LedgerRow = memo(function LedgerRow({ line, number }: LedgerRowProps) {
  const { texts, acts } = usePlan()
  const words = texts.plan
  const { id, amountOre } = line
  return (
    <>
      <tr className="ledger-row" data-record={id} id={`b-${id}`}>
        <YearAndKind line={line} />
        <Payer line={line} />
        <Source line={line} />
        <td className="ledger-amount">
          <AmountField
            lineId={id}
            activityId={line.activityId}
            label={words.amountOf(number, line.useYear)}
            amount={amountOre}
            onSet={(ore) => acts.setRegister('costLines', id, 'amountOre', ore)}
          />
          <BinLine line={line} />
        </td>
      </tr>
      <AmountQuestion line={line} />
      <Note line={line} />
    </>
  )
})

function YearAndKind({ line }: { readonly line: CostLine }) {
  const { texts, acts, can, facts } = usePlan()
  const words = texts.plan
  const years = Array.from({ length: facts.periodEnd - facts.periodStart + 1 }, (_, i) => `${facts.periodStart + i}`)
  const shownYears = years.includes(`${line.useYear}`) ? years : [`${line.useYear}`, ...years]
  return (
    <>
      <td>
        <ChoiceField
          recordId={line.id}
          field="useYear"
          label={words.year}
          choices={shownYears.map((value) => ({ value, label: value }))}
          value={`${line.useYear}`}
          missing=""
          editable={can.edit}
          onChoose={(value) => acts.setScalar('costLines', line.id, 'useYear', Number(value))}
        />
      </td>
      <td>
        <ChoiceField
          recordId={line.id}
          field="kind"
          label={words.cost}
          choices={costKinds.map((value) => ({ value, label: texts.names.costKinds[value] }))}
          value={line.kind}
          missing=""
          editable={can.edit}
          onChoose={(value) => acts.setScalar('costLines', line.id, 'kind', value)}
        />
      </td>
    </>
  )
}

function Payer({ line }: { readonly line: CostLine }) {
  const { texts, acts, can, register, organisationOf } = usePlan()
  const payer = organisationOf(line.payerId)
  return (
    <td className="ledger-payer">
      <span className="marked">
        {payer && <OrganisationMark organisation={payer} />}
        <ChoiceField
          recordId={line.id}
          field="payerId"
          label={texts.plan.payer}
          choices={organisationChoices(register)}
          value={line.payerId}
          shown={payer?.shortName}
          missing={texts.plan.choosePayer}
          editable={can.edit}
          onChoose={(value) => acts.setScalar('costLines', line.id, 'payerId', value)}
        />
      </span>
    </td>
  )
}

function Source({ line }: { readonly line: CostLine }) {
  const { texts, acts, can, register } = usePlan()
  return (
    <td>
      <ChoiceField
        recordId={line.id}
        field="source"
        label={texts.plan.source}
        choices={sourceChoices(register, texts.names)}
        value={line.source}
        missing={texts.plan.chooseSource}
        editable={can.edit}
        onChoose={(value) => acts.setScalar('costLines', line.id, 'source', value)}
      />
    </td>
  )
}

function BinLine({ line }: { readonly line: CostLine }) {
  const { texts, acts, can } = usePlan()
  if (!can.edit) return null
  return (
    <button
      type="button"
      className="icon-button ledger-bin when-near"
      aria-label={texts.plan.binCost(line.useYear)}
      onClick={() => acts.bin('costLines', line.id)}
    >
      <Icon name="bin" />
    </button>
  )
}

function AmountQuestion({ line }: { readonly line: CostLine }) {
  const { texts, acts } = usePlan()
  const { amountOre, id } = line
  if (amountOre.state !== 'unsettled') return null
  const highest = Math.max(...amountOre.values.map(({ value }) => value))
  return (
    <tr className="ledger-question">
      <td colSpan={5}>
        <RegisterQuestion
          question={texts.plan.whichAmount}
          meanwhile={texts.plan.sumUses(texts.format.kronor(highest))}
          values={amountOre.values}
          show={(ore) => `${texts.format.kronor(ore)}\u00a0kr`}
          onKeep={(ore) => acts.setRegister('costLines', id, 'amountOre', ore)}
        />
      </td>
    </tr>
  )
}

/** A cost of 0 kr needs a sentence that says why (V06); other lines show one where somebody wrote it. */
function Note({ line }: { readonly line: CostLine }) {
  const { texts } = usePlan()
  const isZero = line.amountOre.state === 'settled' && line.amountOre.value === 0
  if (!isZero && !hasText(line.note)) return null
  return (
    <tr className="ledger-note">
      <td colSpan={5}>
        <PlanText
          owner={line.id}
          field="note"
          text={line.note}
          variant="line"
          label={texts.plan.costNote}
          placeholder={isZero ? texts.plan.zeroNoteEmpty : texts.plan.costNoteEmpty}
        />
      </td>
    </tr>
  )
}
