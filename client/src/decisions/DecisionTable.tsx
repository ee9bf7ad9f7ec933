/** Organisation by organisation: what stands of each step, who is missing, and the way to write something down. */
import {
  type DecisionStep,
  decisionSteps,
  type OrganisationId,
  type OrganisationKind,
  organisationKinds,
} from '@samplan/shared/plan'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Segments } from '../style/Segments.tsx'
import { Select } from '../style/Select.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { DecisionRow } from './DecisionRow.tsx'
import { type Seat, useDecisions } from './decisionsContext.ts'
import { ReceivedByMany } from './ReceivedByMany.tsx'

const filters = ['all', ...decisionSteps] as const
type Missing = DecisionStep | 'all'
type Kind = OrganisationKind | 'all'

export function DecisionTable() {
  const { words, board, mayWriteForAll, mayWriteFor, ownId, nameOf } = useDecisions()
  const [missing, setMissing] = useState<Missing>('all')
  const [kind, setKind] = useState<Kind>('all')
  const [inHand, setInHand] = useState<OrganisationId | 'many' | null>(null)
  const seat = board.seats.find(({ organisationId }) => organisationId === inHand)
  const ownSeat = board.seats.some(({ organisationId }) => organisationId === ownId) && mayWriteFor(ownId)
  return (
    <section className="decisions-section page-wide" aria-labelledby="h-decisions">
      <div className="decisions-heading">
        <h2 id="h-decisions">{words.byOrganisation}</h2>
        <div className="decisions-acts">
          {ownSeat && <Button onPress={() => setInHand(ownId)}>{words.writeFor(nameOf(ownId))}</Button>}
          {mayWriteForAll && <Button onPress={() => setInHand('many')}>{words.writeForMany}</Button>}
        </div>
      </div>
      <div className="decisions-filters">
        <Segments
          legend={words.show}
          choices={filters.map((value) => ({ value, label: words.missing[value] }))}
          value={missing}
          onChange={setMissing}
        />
        <KindFilter kind={kind} onChange={setKind} />
      </div>
      <Rows key={`${missing} ${kind}`} missing={missing} kind={kind} onWrite={setInHand} />
      {inHand === 'many' && <ReceivedByMany onClose={() => setInHand(null)} />}
      {seat && <DecisionDialog seat={seat} onClose={() => setInHand(null)} />}
    </section>
  )
}

interface KindFilterProps {
  readonly kind: Kind
  readonly onChange: (kind: Kind) => void
}

/** Where all are of one kind there is nothing to choose. */
function KindFilter({ kind, onChange }: KindFilterProps) {
  const { words, texts, board, organisationOf } = useDecisions()
  const here = new Set(board.seats.map(({ organisationId }) => organisationOf(organisationId)?.kind))
  if (here.size < 2) return null
  const kinds = organisationKinds.filter((name) => here.has(name))
  const options = kinds.map((value) => ({ value, label: texts.names.organisationKinds[value] }))
  return (
    <Select<Kind>
      label={words.kind}
      options={[{ value: 'all', label: words.allKinds }, ...options]}
      value={kind}
      onChange={onChange}
    />
  )
}

interface RowsProps {
  readonly missing: Missing
  readonly kind: Kind
  readonly onWrite: (id: OrganisationId) => void
}

/** Who was missing and is not any more stays in sight, with the focus in its row, until one chooses anew. */
function Rows({ missing, kind, onWrite }: RowsProps) {
  const { words, board, organisationOf } = useDecisions()
  const [shownBefore] = useState(() => new Set<OrganisationId>())
  const isShown = ({ organisationId, steps }: Seat) => {
    if (kind !== 'all' && organisationOf(organisationId)?.kind !== kind) return false
    if (missing !== 'all' && steps[missing] === null) shownBefore.add(organisationId)
    return missing === 'all' || shownBefore.has(organisationId)
  }
  const shown = board.seats.filter(isShown)
  return (
    <>
      <p className="hint" role="status">
        {shown.length === 0 ? words.noneMissing : words.shown(shown.length, board.of)}
      </p>
      {shown.length > 0 && (
        <table className="decisions-table card-table">
          <caption className="visually-hidden">{words.byOrganisation}</caption>
          <thead>
            <tr>
              <th scope="col">{words.organisation}</th>
              {decisionSteps.map((step) => (
                <th key={step} scope="col">
                  {words.steps[step]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <DecisionRow key={one.organisationId} seat={one} onWrite={() => onWrite(one.organisationId)} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
