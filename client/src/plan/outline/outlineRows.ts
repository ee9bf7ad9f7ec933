/** The rows of the outline: a table of contents, in the order of the page. Pure. */

import type { OrganisationId } from '@samplan/shared/plan'
import {
  type Activity,
  type CostLine,
  type Plan,
  plainText,
  plainTextWithSources,
  type Register,
  type RichText,
} from '@samplan/shared/plan'
import type { BlockId } from '../board/planIndex.ts'

export type RowKind = 'plan' | 'heading' | 'analyses' | 'areas' | 'goals' | 'activities'

export interface OutlineRow {
  readonly id: BlockId | 'analyses' | 'agreement'
  readonly kind: RowKind
  readonly number: string
  readonly title: string
  /** The area (or `analyses`) that the row is folded into; null for rows that always show. */
  readonly within: string | null
  /** How many goals an area has, shown while it is folded. */
  readonly goals: number
  /** Organisations that answer for, take part in or pay for it. */
  readonly organisationIds: ReadonlySet<OrganisationId>
  /** What else is written in it, for finding; read only when somebody searches. */
  readonly prose: () => string
}

interface OutlineWords {
  readonly background: string
  readonly analysis: string
  readonly untitled: string
}

/** Every row of the plan, folded or not. */
export function outlineRows(plan: Plan, register: Register, words: OutlineWords): readonly OutlineRow[] {
  const none: ReadonlySet<OrganisationId> = new Set()
  const plain = { number: '', within: null, goals: 0, organisationIds: none, prose: () => '' }
  const title = (text: RichText) => plainText(text) || words.untitled
  const rows: OutlineRow[] = [
    { ...plain, id: 'plan', kind: 'plan', title: words.background, prose: () => plainTextWithSources(plan.background) },
    { ...plain, id: 'analyses', kind: 'heading', title: words.analysis },
  ]
  for (const { id, focusAreaId, text, omissionReason } of plan.analyses) {
    const focusArea = register.agreement.focusAreas.find((known) => known.id === focusAreaId)
    rows.push({
      ...plain,
      id,
      kind: 'analyses',
      title: focusArea?.name ?? words.untitled,
      within: 'analyses',
      prose: () => `${plainTextWithSources(text)} ${plainTextWithSources(omissionReason)}`,
    })
  }
  for (const area of plan.areas) {
    const { id, number, goals } = area
    const prose = () => plainTextWithSources(area.prose)
    rows.push({ ...plain, id, kind: 'areas', number, title: title(area.title), goals: goals.length, prose })
    for (const goal of goals) {
      const row = { ...plain, within: id }
      rows.push({
        ...row,
        id: goal.id,
        kind: 'goals',
        number: goal.number,
        title: title(goal.title),
        prose: () => plainTextWithSources(goal.description),
      })
      for (const activity of goal.activities) {
        const organisationIds = involved(activity)
        const { number: own } = activity
        rows.push({
          ...row,
          id: activity.id,
          kind: 'activities',
          number: own,
          title: title(activity.title),
          organisationIds,
          prose: () => `${plainTextWithSources(activity.description)} ${plainText(activity.targetGroup)}`,
        })
      }
    }
  }
  return rows
}

function involved({ responsible, participantIds, costLines }: Activity): ReadonlySet<OrganisationId> {
  const answering = responsible.state === 'settled' ? [responsible.value] : []
  const paying = costLines.flatMap(({ payerId }: CostLine) => (payerId ? [payerId] : []))
  return new Set([...answering, ...participantIds, ...paying])
}

export type OutlineFilter = 'all' | 'to-do' | 'mine'

export interface OutlineView {
  readonly filter: OutlineFilter
  readonly search: string
  /** The area that is open. */
  readonly openId: string | null
  readonly organisationId: OrganisationId
  readonly hasFindings: (id: string) => boolean
}

/**
 * The rows to show. Unfiltered, only the open area shows its goals; filtered, whatever matches shows, with the area
 * it lies in.
 */
export function visibleRows(rows: readonly OutlineRow[], view: OutlineView): readonly OutlineRow[] {
  const search = view.search.trim().toLocaleLowerCase('sv')
  if (view.filter === 'all' && search === '') {
    return rows.filter(({ within }) => within === null || within === view.openId)
  }
  const matches = rows.filter(
    (row) =>
      (search === '' || holdsWords(row, search)) &&
      (view.filter !== 'to-do' || view.hasFindings(row.id)) &&
      (view.filter !== 'mine' || row.organisationIds.has(view.organisationId)),
  )
  const around = new Set(matches.map(({ within }) => within))
  return rows.filter((row) => matches.includes(row) || around.has(row.id))
}

function holdsWords({ number, title, prose }: OutlineRow, search: string): boolean {
  const holds = (text: string) => text.toLocaleLowerCase('sv').includes(search)
  return holds(`${number} ${title}`) || holds(prose())
}

/** The first row that holds the words itself, not one that is shown because of what lies in it. */
export function firstMatch(shown: readonly OutlineRow[], typed: string): OutlineRow | null {
  const search = typed.trim().toLocaleLowerCase('sv')
  return shown.find((row) => holdsWords(row, search)) ?? null
}
