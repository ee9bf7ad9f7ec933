/** One row of the outline: number, title, the marks of who is there, one sign for the worst finding. */
import { memo } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { useFindings, useFolded, usePeople } from '../board/boardHooks.ts'
import type { BlockId } from '../board/planIndex.ts'
import { worstLook } from '../margin/severityLook.ts'
import { usePlan } from '../planContext.ts'
import type { OutlineRow } from './outlineRows.ts'

interface OutlineRowLinkProps {
  readonly row: OutlineRow
  readonly isCurrent: boolean
  readonly isOpen: boolean
  /** The reader has gone somewhere. */
  readonly onGo: () => void
}

/** Marks that have room beside the number. */
const shownMarks = 2

export const OutlineRowLink = memo(function OutlineRowLink({ row, isCurrent, isOpen, onGo }: OutlineRowLinkProps) {
  const { texts, goTo } = usePlan()
  const { id, kind, number, title, goals } = row
  const folds = (kind === 'areas' || kind === 'heading') && !isOpen
  return (
    <li>
      <a
        href={`#b-${id}`}
        className={`outline-row outline-${kind}`}
        aria-current={isCurrent ? 'location' : undefined}
        onClick={(event) => {
          event.preventDefault()
          onGo()
          goTo({ recordId: id as BlockId, field: null })
        }}
      >
        <span className="outline-number">
          {number}
          <RowMarks id={id as BlockId} folded={folds} />
        </span>
        <span className="outline-title" title={title}>
          {title}
        </span>
        <span className="outline-signs">
          {kind === 'areas' && goals > 0 && !isOpen && (
            <span className="outline-count">{texts.plan.goalCount(goals)}</span>
          )}
          <RowSign id={id as BlockId} folded={folds} />
        </span>
      </a>
    </li>
  )
}, looksSame)

/** Rows are made anew for each reading of the plan; only those that look otherwise are drawn anew. */
function looksSame(a: OutlineRowLinkProps, b: OutlineRowLinkProps): boolean {
  const { row: one } = a
  const { row: other } = b
  const isSameRow = one.id === other.id && one.number === other.number && one.title === other.title
  return (
    isSameRow && one.goals === other.goals && a.isCurrent === b.isCurrent && a.isOpen === b.isOpen && a.onGo === b.onGo
  )
}

interface RowPartProps {
  readonly id: BlockId
  /** A folded row speaks for everything in it. */
  readonly folded: boolean
}

function RowMarks({ id, folded }: RowPartProps) {
  const { organisationOf } = usePlan()
  const people = usePeople(id)
  const inside = useFolded(id)
  const ids = [
    ...people.map(({ organisationId }) => organisationId),
    ...(folded ? (inside?.organisationIds ?? []) : []),
  ]
  const organisations = [...new Set(ids)]
  if (organisations.length === 0) return null
  return (
    <span className="outline-marks">
      {organisations.slice(0, shownMarks).map((organisationId) => {
        const organisation = organisationOf(organisationId)
        return organisation && <OrganisationMark key={organisationId} organisation={organisation} size="small" />
      })}
      {organisations.length > shownMarks && <span>+{organisations.length - shownMarks}</span>}
    </span>
  )
}

function RowSign({ id, folded }: RowPartProps) {
  const { texts } = usePlan()
  const own = worstLook(useFindings(id))
  const inside = useFolded(id)?.look ?? null
  const look = folded ? inside : own
  return look && look !== 'info' ? (
    <Icon name={look} label={texts.names.severities[look === 'block' ? 'blocking' : 'warning']} />
  ) : null
}
