/** Each organisation's parts with its answers, folded but for one's own; those who answer for it do so right here. */
import type { Organisation, OrganisationId } from '@samplan/shared/plan'
import type { CommitmentState } from '@samplan/shared/rules'
import { useEffect, useState } from 'react'
import { Icon } from '../style/Icon.tsx'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { Segments } from '../style/Segments.tsx'
import { useCommitments } from './commitmentsContext.ts'
import { type PartRow, useOverview } from './overviewContext.ts'
import { PartItem } from './PartItem.tsx'

const filters = ['all', 'mine', 'waiting'] as const
type Filter = (typeof filters)[number]

export function PartsList() {
  const words = useCommitments().texts.commitments
  const { filter, setFilter, wanted } = useShown()
  return (
    <section className="commitments-section" aria-labelledby="h-parts">
      <div className="commitments-heading">
        <h2 id="h-parts">{words.partsAndAnswers}</h2>
        <Segments
          legend={words.shown}
          choices={filters.map((value) => ({ value, label: words.filters[value] }))}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <ShownParts key={filter} filter={filter} wanted={wanted} />
    </section>
  )
}

interface ShownPartsProps {
  readonly filter: Filter
  readonly wanted: Wanted | null
}

/** A part that was waiting and is answered now stays in sight, with the focus in it, until one chooses anew. */
function ShownParts({ filter, wanted }: ShownPartsProps) {
  const { texts, me } = useCommitments()
  const { organisations, rows } = useOverview()
  const [waited] = useState(() => new Set<string>())
  const isShown = ({ activity, party }: PartRow) => {
    const key = `${activity.id} ${party.organisationId}`
    if (isWaiting(party.state)) waited.add(key)
    return filter !== 'waiting' || waited.has(key)
  }
  const shown = organisations.flatMap((organisation) => {
    const own = (rows.get(organisation.id) ?? []).filter(isShown)
    const isHidden = own.length === 0 || (filter === 'mine' && organisation.id !== me.organisationId)
    return isHidden ? [] : [{ organisation, own }]
  })
  const words = texts.commitments
  if (shown.length === 0) return <p>{filter === 'mine' ? words.nothingMine : words.nothingWaits}</p>
  return shown.map(({ organisation, own }) => (
    <OrganisationParts
      key={`${organisation.id} ${wanted?.id === organisation.id && wanted.times}`}
      organisation={organisation}
      rows={own}
      opensAtOnce={organisation.id === me.organisationId || organisation.id === wanted?.id}
    />
  ))
}

interface Wanted {
  readonly id: OrganisationId
  /** How often it was asked for, so that what was folded again since opens again. */
  readonly times: number
}

/** What is shown. The organisation that the page's address names is, and the keyboard goes on from there. */
function useShown() {
  const [filter, setFilter] = useState<Filter>('all')
  const [wanted, setWanted] = useState<Wanted | null>(null)
  useEffect(() => {
    const look = () => {
      const { hash } = window.location
      if (!hash.startsWith('#c-')) return
      setFilter('all')
      setWanted((before) => ({ id: hash.slice('#c-'.length) as OrganisationId, times: (before?.times ?? 0) + 1 }))
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  useEffect(() => {
    const parts = wanted && document.getElementById(`c-${wanted.id}`)
    parts?.scrollIntoView()
    parts?.querySelector('summary')?.focus({ preventScroll: true })
  }, [wanted])
  return { filter, setFilter, wanted }
}

/** Put off, stale or silent: somebody has to come back to it. */
function isWaiting(state: CommitmentState): boolean {
  return state !== 'accepts' && state !== 'declines'
}

interface OrganisationPartsProps {
  readonly organisation: Organisation
  readonly rows: readonly PartRow[]
  readonly opensAtOnce: boolean
}

/** What is folded is not drawn: fifty organisations with forty parts each are more than a page holds. */
function OrganisationParts({ organisation, rows, opensAtOnce }: OrganisationPartsProps) {
  const { texts } = useCommitments()
  const { rows: all } = useOverview()
  const [isOpen, setOpen] = useState(opensAtOnce)
  const every = all.get(organisation.id) ?? []
  const answered = every.filter(({ party }) => !isWaiting(party.state)).length
  return (
    <details
      className="commitments-of"
      id={`c-${organisation.id}`}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3 className="marked">
          <Icon name="unfold" />
          <OrganisationMark organisation={organisation} tinted={answered < every.length} /> {organisation.name}
        </h3>
        <span className="hint">{texts.commitments.answeredOf(answered, every.length)}</span>
      </summary>
      {isOpen && (
        <ul>
          {rows.map((row) => (
            <PartItem key={row.activity.id} row={row} />
          ))}
        </ul>
      )}
    </details>
  )
}
