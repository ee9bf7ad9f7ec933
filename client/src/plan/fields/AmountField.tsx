/**
 * An amount in a ledger. At rest it is a figure in a table; with the caret in it, a field that reads Swedish amounts
 * (`420000`, `420 000`, `420 tkr`, `1,2 mkr`) and says what it read, so that nothing is guessed silently. What cannot be
 * read stays as typed, with the reason, and is not sent. A pasted column is offered row by row.
 */
import { type CostLineId, type Ore, parseAmount, type Settled } from '@samplan/shared/plan'
import { type KeyboardEvent, lazy, Suspense, useId, useState } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { pastedCells } from '../../style/pastedCells.ts'
import { useFieldPerson } from '../board/boardHooks.ts'
import { usePlan } from '../planContext.ts'

/** Fetched when somebody pastes a column. */
const PastedLines = lazy(async () => ({ default: (await import('./PastedLines.tsx')).PastedLines }))

interface AmountFieldProps {
  readonly lineId: CostLineId
  readonly label: string
  readonly amount: Settled<Ore>
  readonly onSet: (ore: Ore | null) => void
  /** An amount was typed and is done; true where the person is taken on to what it still lacks. */
  readonly onTyped: (key: 'Enter' | 'Tab') => boolean
  /** Enter, with what was typed taken in: the person goes on down the column. */
  readonly onDone: () => void
}

export function AmountField({ lineId, label, amount, onSet, onTyped, onDone }: AmountFieldProps) {
  const { texts, can, organisationOf } = usePlan()
  const [draft, setDraft] = useState<string | null>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  const reasonId = useId()
  const personId = useId()
  const person = useFieldPerson(lineId, 'amountOre')
  const settled = amount.state === 'settled' ? texts.format.kronor(amount.value) : ''
  if (!can.edit) return <ReadAmount amount={amount} />
  const parsed = draft === null ? null : parseAmount(draft)
  const reason = parsed && !parsed.ok && parsed.reason !== 'empty' ? texts.plan.amountReasons[parsed.reason] : null
  const understood = parsed?.ok && draft !== settled ? texts.amounts.understood(texts.format.kronor(parsed.ore)) : null
  const commit = () => {
    if (parsed?.ok) onSet(parsed.ore)
    else if (parsed?.reason === 'empty' && amount.state !== 'empty') onSet(null)
    if (!reason) setDraft(null)
  }
  return (
    <span className="amount" data-state={reason ? 'unreadable' : amount.state} data-hue={person?.hue}>
      {person && (
        <span className="amount-person" id={personId}>
          {organisationOf(person.organisationId)?.shortName}
          <span className="visually-hidden"> {texts.together.isHere}</span>
        </span>
      )}
      {amount.state === 'unsettled' && draft === null && <Icon name="unsettled" />}
      {reason && <Icon name="block" />}
      <input
        className="amount-input"
        data-record={lineId}
        data-field="amountOre"
        aria-label={label}
        aria-invalid={reason !== null}
        aria-describedby={reason || understood ? reasonId : person ? personId : undefined}
        autoComplete="off"
        placeholder={texts.plan.amountEmpty}
        value={draft ?? (amount.state === 'unsettled' ? texts.plan.twoAmounts : settled)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onPaste={(event) => {
          const cells = pastedCells(event.clipboardData.getData('text/plain'))
          if (cells === null) return
          event.preventDefault()
          setPasted(cells)
        }}
        onKeyDown={(event) => {
          if (!goesOn(event, parsed?.ok === true, onTyped)) handleKey(event, commit, reason ? null : onDone)
        }}
      />
      {reason && (
        <span id={reasonId} className="amount-reason" role="alert">
          {reason}
        </span>
      )}
      {understood && (
        <span id={reasonId} className="amount-understood figure">
          {understood}
        </span>
      )}
      {pasted !== null && (
        <Suspense>
          <PastedLines pasted={pasted} lineId={lineId} onClose={() => setPasted(null)} />
        </Suspense>
      )}
    </span>
  )
}

/** Leaving for the next place takes the amount in, as leaving always does. */
function goesOn(event: KeyboardEvent, isTyped: boolean, onTyped: AmountFieldProps['onTyped']): boolean {
  const { key, shiftKey } = event
  if (!isTyped || shiftKey || (key !== 'Enter' && key !== 'Tab')) return false
  if (!onTyped(key)) return false
  event.preventDefault()
  return true
}

/** Enter says "done" and goes on, or stays where it cannot be read; Esc leaves the field and keeps what is in it. */
function handleKey(event: KeyboardEvent<HTMLInputElement>, commit: () => void, onDone: (() => void) | null): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
    commit()
    // Or the same press would press what the focus comes to.
    event.preventDefault()
    onDone?.()
  }
  if (event.key === 'Escape') event.currentTarget.blur()
}

function ReadAmount({ amount }: { readonly amount: Settled<Ore> }) {
  const { texts } = usePlan()
  if (amount.state === 'unsettled') {
    return (
      <strong className="amount-read">
        <Icon name="unsettled" /> {texts.plan.twoAmounts}
      </strong>
    )
  }
  return <span className="amount-read">{amount.state === 'settled' ? texts.format.kronor(amount.value) : '–'}</span>
}
