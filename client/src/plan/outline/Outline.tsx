/** The table of contents beside the plan: where one is, who is where, what hinders. */
import { useDeferredValue, useMemo, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import { usePlanNow } from '../usePlanNow.ts'
import { OutlineFoot } from './OutlineFoot.tsx'
import { OutlineRowLink } from './OutlineRowLink.tsx'
import { OutlineTools } from './OutlineTools.tsx'
import { firstMatch, outlineRows, visibleRows } from './outlineRows.ts'
import { useDrawer } from './useDrawer.ts'

interface OutlineProps {
  /** Only where the window is too narrow for it to stand beside the plan. */
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function Outline({ isOpen, onClose }: OutlineProps) {
  const plan = usePlanNow()
  const { texts, register, board, me, current, outlineFilter, goTo } = usePlan()
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
  const goToFirst = () => {
    const first = firstMatch(shown, search)
    if (!first) return
    onClose()
    goTo({ recordId: first.id, field: null })
  }
  const drawer = useDrawer(isOpen, onClose)
  return (
    <nav ref={drawer} className="outline" aria-label={words.contents} id="outline" data-open={isOpen}>
      <p className="outline-close">
        <Button small onPress={onClose}>
          {texts.head.close}
        </Button>
      </p>
      <OutlineTools
        filter={filter}
        search={search}
        toDo={checks.findings.length}
        onFilter={outlineFilter.set}
        onSearch={setSearch}
        onGo={goToFirst}
      />
      <p className="outline-none" role="status">
        {shown.length === 0 && (filter === 'to-do' ? words.nothingToDo : words.nothingFound)}
      </p>
      <ol className="outline-rows">
        {shown.map((row) => (
          <OutlineRowLink
            key={row.id}
            onGo={onClose}
            row={row}
            isCurrent={row.id === currentId}
            isOpen={row.id === view.openId}
          />
        ))}
      </ol>
      <OutlineFoot />
    </nav>
  )
}
