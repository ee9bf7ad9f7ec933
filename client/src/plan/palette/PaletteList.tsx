/** The palette's list: sections of options, with what was typed marked in them. */
import { Fragment, useEffect, useRef } from 'react'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { useSum } from '../board/boardHooks.ts'
import { usePlan } from '../planContext.ts'
import type { PaletteEntry, PaletteSection, PlaceEntry } from './paletteEntries.ts'

interface PaletteListProps {
  readonly sections: readonly PaletteSection[]
  readonly active: PaletteEntry | undefined
  readonly terms: readonly string[]
  readonly optionId: (entry: PaletteEntry) => string
  readonly onPoint: (entry: PaletteEntry) => void
  readonly onRun: (entry: PaletteEntry) => void
}

export function PaletteList({ sections, active, terms, optionId, onPoint, onRun }: PaletteListProps) {
  const { texts } = usePlan()
  const words = texts.palette
  return (
    <div className="palette-list" id="palette-list" role="listbox" aria-label={words.open}>
      {sections.map(({ name, entries }) => (
        <fieldset key={name} aria-labelledby={`palette-${name}`}>
          <p className="palette-section" id={`palette-${name}`}>
            {words.sections[name]}
          </p>
          {entries.map((entry) => (
            <Option
              key={optionId(entry)}
              id={optionId(entry)}
              isActive={entry === active}
              onPoint={() => onPoint(entry)}
              onRun={() => onRun(entry)}
            >
              {entry.kind === 'place' ? (
                <Place entry={entry} terms={terms} />
              ) : (
                <>
                  <span className="palette-number" />
                  <span className="palette-title">
                    <Marked text={entry.label} terms={terms} />
                  </span>
                  {entry.keys && <kbd>{entry.keys}</kbd>}
                </>
              )}
            </Option>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onRun: () => void
  readonly children: React.ReactNode
}

function Option({ id, isActive, onPoint, onRun, children }: OptionProps) {
  const option = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="palette-option"
      // The focus stays in the field.
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={isActive ? undefined : onPoint}
      onClick={onRun}
      onKeyDown={(event) => event.key === 'Enter' && onRun()}
    >
      {children}
    </div>
  )
}

function Place({ entry, terms }: { readonly entry: PlaceEntry; readonly terms: readonly string[] }) {
  const { texts, session, organisationOf } = usePlan()
  const sum = useSum(entry.id)
  const activity = session.plan.plan.areas
    .flatMap(({ goals }) => goals)
    .flatMap(({ activities }) => activities)
    .find(({ id }) => id === entry.id)
  const responsible = activity?.responsible.state === 'settled' ? organisationOf(activity.responsible.value) : null
  return (
    <>
      <span className="palette-number">{entry.number}</span>
      <span className="palette-title">
        <Marked text={entry.title} terms={terms} />
        {entry.snippet && (
          <span className="palette-snippet">
            <Marked text={entry.snippet} terms={terms} />
          </span>
        )}
      </span>
      {responsible && (
        <span className="palette-who">
          <OrganisationMark organisation={responsible} size="small" /> {responsible.shortName}
        </span>
      )}
      {sum && sum.ore > 0 && <span className="palette-sum figure">{texts.format.kronor(sum.ore)}</span>}
    </>
  )
}

/** The text with the first place of each word marked. */
function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  const pattern = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  if (pattern === '') return text
  // Split at the words, which then stand at the odd places.
  return text
    .split(new RegExp(`(${pattern})`, 'gi'))
    .map((part, place) => (place % 2 === 1 ? <mark key={place}>{part}</mark> : <Fragment key={place}>{part}</Fragment>))
}
