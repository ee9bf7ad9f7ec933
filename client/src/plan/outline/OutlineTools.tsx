/** Above the outline: find, and three views of it. */
import { Icon } from '../../style/Icon.tsx'
import { FocusChoice } from '../fold/FocusChoice.tsx'
import { usePlan } from '../planContext.ts'
import type { OutlineFilter } from './outlineRows.ts'

interface OutlineToolsProps {
  readonly filter: OutlineFilter
  readonly search: string
  readonly toDo: number
  readonly onFilter: (filter: OutlineFilter) => void
  readonly onSearch: (search: string) => void
  /** Enter in the field: to the first row that was found. */
  readonly onGo: () => void
}

export function OutlineTools({ filter, search, toDo, onFilter, onSearch, onGo }: OutlineToolsProps) {
  const words = usePlan().texts.plan
  const filters: readonly { readonly name: OutlineFilter; readonly label: string; readonly count?: number }[] = [
    { name: 'all', label: words.filterAll },
    { name: 'to-do', label: words.filterToDo, count: toDo },
    { name: 'mine', label: words.filterMine },
  ]
  return (
    <>
      <div className="outline-search">
        <Icon name="search" />
        <input
          type="search"
          aria-label={words.findInPlan}
          placeholder={words.findInPlan}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onGo()
          }}
        />
      </div>
      <fieldset className="outline-filters" aria-label={words.filter}>
        {filters.map(({ name, label, count }) => (
          <button key={name} type="button" aria-pressed={filter === name} onClick={() => onFilter(name)}>
            {label}
            {count !== undefined && <span className="outline-filter-count"> {count}</span>}
          </button>
        ))}
      </fieldset>
      <FocusChoice />
    </>
  )
}
