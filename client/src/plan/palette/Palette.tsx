/**
 * *Sök och gör*: every place of the plan and every act one may do, by a few letters. A combobox as the ARIA practices
 * describe it: the focus stays in the field, the arrows choose, Enter goes or does, Esc closes.
 */
import { useDeferredValue, useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { Icon } from '../../style/Icon.tsx'
import { useStore } from '../../sync/index.ts'
import { outlineRows } from '../outline/outlineRows.ts'
import { afterOverlay } from '../place/afterOverlay.ts'
import { useSummaries } from '../place/useSummaries.ts'
import { usePlan } from '../planContext.ts'
import { usePlanNow } from '../usePlanNow.ts'
import type { Command } from './command.ts'
import { PaletteList } from './PaletteList.tsx'
import { type PaletteEntry, type PaletteSection, paletteSections, termsOf } from './paletteEntries.ts'
import { planCommands } from './planCommands.ts'
import './palette.css'

interface PaletteProps {
  /** What the page around the plan offers besides. */
  readonly pageCommands: () => readonly Command[]
  readonly onClose: () => void
}

export function Palette({ pageCommands, onClose }: PaletteProps) {
  const { texts, goTo } = usePlan()
  const words = texts.palette
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const sections = useSections(query, pageCommands)
  const entries = sections.flatMap((section) => section.entries)
  const active = entries[Math.min(chosen, entries.length - 1)]
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    onClose()
    // The dialogue gives the focus back first; then the act may take it elsewhere.
    afterOverlay(entry.kind === 'act' ? entry.run : () => goTo({ recordId: entry.id, field: null }))
  }
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="dialog-frame palette-frame">
        <Dialog className="palette" aria-label={words.open}>
          <div className="palette-head">
            <Icon name="search" />
            <input
              // The dialogue is here for this field.
              ref={(field) => field?.focus()}
              className="palette-input"
              role="combobox"
              aria-label={words.label}
              aria-expanded={entries.length > 0}
              aria-controls="palette-list"
              aria-autocomplete="list"
              aria-activedescendant={active && optionId(active)}
              placeholder={words.placeholder}
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => {
                setQuery(event.target.value)
                setChosen(0)
              }}
              onKeyDown={(event) => {
                const step = stepOf(event.key)
                if (step !== null) setChosen(nextPlace(Math.min(chosen, entries.length - 1), step, entries.length))
                else if (event.key === 'Enter') run(active)
                else return
                event.preventDefault()
              }}
            />
          </div>
          <PaletteList
            sections={sections}
            active={active}
            optionId={optionId}
            terms={termsOf(query)}
            onPoint={(entry) => setChosen(entries.indexOf(entry))}
            onRun={run}
          />
          <p className="palette-status" role="status">
            {entries.length === 0 ? words.nothing : query.trim() === '' ? '' : words.count(entries.length)}
          </p>
          <p className="palette-foot" aria-hidden="true">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> {words.choose}
            </span>
            <span>
              <kbd>Enter</kbd> {words.run}
            </span>
            <span>
              <kbd>Esc</kbd> {texts.head.close.toLocaleLowerCase('sv')}
            </span>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function useSections(query: string, pageCommands: () => readonly Command[]): readonly PaletteSection[] {
  const screen = usePlan()
  const { texts, register, session } = screen
  // What others write while the palette is open may follow a moment later.
  const plan = useDeferredValue(usePlanNow())
  const people = useStore(session.present)
  const rows = useMemo(() => outlineRows(plan, register, texts.plan), [plan, register, texts])
  const { sayWhoIsHere, sayWhatHappened } = useSummaries()
  const commands = useMemo(
    () => [...planCommands(screen, people, { sayWhoIsHere, sayWhatHappened }), ...pageCommands()],
    [screen, people, sayWhoIsHere, sayWhatHappened, pageCommands],
  )
  const { panel } = screen
  return useMemo(() => {
    const sought = query.trim()
    const find: Command = {
      group: 'text',
      id: 'find-words',
      label: texts.fold.findWords(sought),
      run: () => panel.set({ name: 'find', words: sought }),
    }
    return paletteSections(query, rows, sought.length > 1 ? [find, ...commands] : commands)
  }, [query, rows, commands, texts, panel])
}

/** An id for `aria-activedescendant`. */
function optionId({ kind, id }: PaletteEntry): string {
  return `palette-${kind}-${id}`
}

function stepOf(key: string): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1
    case 'ArrowUp':
      return -1
    case 'PageDown':
      return 5
    case 'PageUp':
      return -5
    default:
      return null
  }
}

/** Single steps go round; long ones stop at the ends. */
function nextPlace(now: number, step: number, count: number): number {
  if (count === 0) return 0
  const next = now + step
  return Math.abs(step) === 1 ? (next + count) % count : Math.max(0, Math.min(count - 1, next))
}
