/** One organisation: what stands of each step, a decision on an earlier version, and who wrote it all down. */
import { type DecisionStep, decisionSteps } from '@samplan/shared/plan'
import type { Decision } from '@samplan/shared/wire'
import { Icon } from '../style/Icon.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { type Seat, useDecisions } from './decisionsContext.ts'
import { referenceWords, saidWords } from './saidWords.ts'

interface DecisionRowProps {
  readonly seat: Seat
  readonly onWrite: () => void
}

export function DecisionRow({ seat, onWrite }: DecisionRowProps) {
  const { words, organisationOf, nameOf, mayWriteFor } = useDecisions()
  const { organisationId, steps } = seat
  const organisation = organisationOf(organisationId)
  const name = nameOf(organisationId)
  return (
    <tr>
      <th scope="row">
        <span className="marked">
          {organisation && <OrganisationMark organisation={organisation} tinted={!steps.decided} size="small" />} {name}
        </span>
        {mayWriteFor(organisationId) && (
          <button type="button" className="link" aria-label={words.writeFor(name)} onClick={onWrite}>
            {words.write}
          </button>
        )}
        <WrittenBy seat={seat} />
        {seat.entries.length > 0 && <History seat={seat} />}
      </th>
      {decisionSteps.map((step) => (
        <td key={step} data-label={words.steps[step]} data-empty={steps[step] === null || undefined}>
          <StepCell seat={seat} step={step} />
        </td>
      ))}
    </tr>
  )
}

function StepCell({ seat, step }: { readonly seat: Seat; readonly step: DecisionStep }) {
  const entry = seat.steps[step]
  return <div>{entry ? <Said entry={entry} /> : <NotSaid seat={seat} step={step} />}</div>
}

/** Where what stands was written by others than the organisation itself, as the convenor's office: by whom. */
function WrittenBy({ seat: { organisationId, steps } }: { readonly seat: Seat }) {
  const { words, nameOf } = useDecisions()
  const writers = decisionSteps.flatMap((step) => steps[step]?.recorded.by.organisationId ?? [])
  const others = [...new Set(writers)].filter((id) => id !== organisationId)
  if (others.length === 0) return null
  return <span className="hint decisions-by">{words.writtenBy(others.map(nameOf).join(', '))}</span>
}

function NotSaid({ seat: { earlier }, step }: { readonly seat: Seat; readonly step: DecisionStep }) {
  const { words } = useDecisions()
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{words.notSaid}</span>
      {step === 'decided' && earlier?.said.type === 'decided' && (
        <p className="decisions-earlier">
          <Icon name="warn" /> {words.earlier(earlier.version, words.meanings[earlier.said.meaning])}
        </p>
      )}
    </>
  )
}

const signs = { adopts: 'ok', 'adopts-with-reservation': 'info', 'sends-back': 'undo', declines: 'close' } as const

function Said({ entry: { said } }: { readonly entry: Decision }) {
  const { words, texts } = useDecisions()
  if (said.type === 'taken-back') return null
  const day = texts.format.date(said.on)
  if (said.type === 'received') return <p>{day}</p>
  if (said.type === 'reported') {
    return (
      <p>
        {day}, {said.board}
      </p>
    )
  }
  return (
    <>
      <p className="decisions-meaning" data-meaning={said.meaning}>
        <Icon name={signs[said.meaning]} /> {words.meanings[said.meaning]}
      </p>
      <p>
        {day}, {said.board}
      </p>
      <p>{referenceWords(said.reference, words)}</p>
      {said.words && <p className="decisions-words">{said.words}</p>}
    </>
  )
}

function History({ seat }: { readonly seat: Seat }) {
  const { words, texts, nameOf, formatMoment } = useDecisions()
  return (
    <details className="decisions-history">
      <summary>
        {words.history} <span className="visually-hidden">{nameOf(seat.organisationId)}</span>
      </summary>
      <ol>
        {seat.entries.map(({ number, said, recorded: { by, at } }) => (
          <li key={number}>
            {saidWords(said, words, texts.format)}
            <span className="hint">
              {words.entry(by.name, nameOf(by.organisationId), nameOf(seat.organisationId), formatMoment(at))}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
