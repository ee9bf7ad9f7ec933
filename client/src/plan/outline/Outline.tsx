/** The table of contents beside the plan: where one is, who is where, what hinders. */
import type { Plan } from '@samplan/shared/plan'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import { OutlineFoot } from './OutlineFoot.tsx'
import { OutlineRowLink } from './OutlineRowLink.tsx'
import { OutlineTools } from './OutlineTools.tsx'
import { outlineRows, visibleRows } from './outlineRows.ts'

export const Outline = memo(function Outline({ plan }: { readonly plan: Plan }) {
  const { texts, register, board, me, current, outlineFilter } = usePlan()
  const filter = useStore(outlineFilter)
  const [search, setSearch] = useState('')
  const currentId = useStore(current)
  const checks = useStore(board.checks)
  const words = texts.plan
  // The titles may follow a moment after the keystroke: the outline is never in its way.
  const read = useDeferredValue(plan)
  const rows = useMemo(() => outlineRows(read, register, words), [read, register, words])
  const here = rows.find(({ id }) => id === currentId)
  const view = {
    filter,
    search,
    openId: here?.within ?? here?.id ?? null,
    organisationId: me.organisationId,
    hasFindings: (id: string) => board.findings.get(id as never) !== undefined,
  }
  const shown = visibleRows(rows, view)
  return (
    <nav className="outline" aria-label={words.contents} id="outline">
      <OutlineTools
        filter={filter}
        search={search}
        toDo={checks.findings.length}
        onFilter={outlineFilter.set}
        onSearch={setSearch}
      />
      <ol className="outline-rows">
        {shown.map((row) => (
          <OutlineRowLink key={row.id} row={row} isCurrent={row.id === currentId} isOpen={row.id === view.openId} />
        ))}
      </ol>
      {shown.length === 0 && (
        <p className="outline-none">{filter === 'to-do' ? words.nothingToDo : words.nothingFound}</p>
      )}
      <OutlineFoot binned={plan.bin.length} />
    </nav>
  )
})
