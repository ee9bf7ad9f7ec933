/** The cells of a cost line that are chosen: year, kind of cost, payer, source; and its way to the bin. */
import { type CostLine, costKinds } from '@samplan/shared/plan'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { organisationChoices } from '../fields/organisationChoices.ts'
import { sourceChoices } from '../fields/sourceChoices.ts'
import { usePlan } from '../planContext.ts'

export function YearAndKind({ line }: { readonly line: CostLine }) {
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

export function Payer({ line }: { readonly line: CostLine }) {
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
          spoken={payer?.shortName}
          missing={texts.plan.choosePayer}
          editable={can.edit}
          onChoose={(value) => acts.setScalar('costLines', line.id, 'payerId', value)}
        />
      </span>
    </td>
  )
}

export function Source({ line }: { readonly line: CostLine }) {
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

export function BinLine({ line }: { readonly line: CostLine }) {
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
