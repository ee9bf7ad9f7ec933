/** The agenda as a form: one row for each item, in its order. Used for a new meeting and for changing one under way. */
import type { AgendaItem, RecordId } from '@samplan/shared/plan'
import { workshopLimits } from '@samplan/shared/rules'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'

/** An item that is being written; minutes as they were typed. */
export interface AgendaDraft {
  readonly id: string
  readonly title: string
  readonly minutes: string
  readonly recordId: RecordId | null
}

interface AgendaFieldsProps {
  readonly drafts: readonly AgendaDraft[]
  readonly newId: () => string
  readonly onChange: (drafts: readonly AgendaDraft[]) => void
}

const usualMinutes = '20'

export function AgendaFields({ drafts, newId, onChange }: AgendaFieldsProps) {
  const words = usePreferences().texts.workshop
  const change = (id: string, part: Partial<AgendaDraft>) =>
    onChange(drafts.map((draft) => (draft.id === id ? { ...draft, ...part } : draft)))
  return (
    <fieldset className="agenda-fields">
      <legend className="label">{words.agenda}</legend>
      {drafts.map((draft, index) => (
        <div key={draft.id} className="agenda-row">
          <span className="agenda-number figure" aria-hidden="true">
            {index + 1}
          </span>
          <input
            className="input"
            aria-label={`${words.itemTitle} ${index + 1}`}
            maxLength={workshopLimits.titleLength}
            value={draft.title}
            onChange={({ target }) => change(draft.id, { title: target.value })}
          />
          <label className="agenda-minutes">
            <input
              className="input"
              inputMode="numeric"
              aria-label={`${words.minutes} ${index + 1}`}
              maxLength={3}
              value={draft.minutes}
              onChange={({ target }) => change(draft.id, { minutes: target.value })}
            />
            <span aria-hidden="true">min</span>
          </label>
          <Button
            small
            variant="quiet"
            aria-label={words.removeItem(draft.title || String(index + 1))}
            onPress={() => onChange(drafts.filter(({ id }) => id !== draft.id))}
          >
            {words.removeShort}
          </Button>
        </div>
      ))}
      {drafts.length < workshopLimits.agendaItems && (
        <Button
          small
          onPress={() => onChange([...drafts, { id: newId(), title: '', minutes: usualMinutes, recordId: null }])}
        >
          {words.addItem}
        </Button>
      )}
    </fieldset>
  )
}

/** What was written, as an agenda: rows without a heading are left out, minutes that are none become the usual ones. */
export function agendaOf(drafts: readonly AgendaDraft[]): readonly AgendaItem[] {
  return drafts.flatMap(({ id, title, minutes, recordId }) => {
    const whole = Number(minutes)
    const isTime = Number.isInteger(whole) && whole >= 1 && whole <= workshopLimits.minutes
    if (title.trim() === '') return []
    return [
      { id: id as AgendaItem['id'], title: title.trim(), minutes: isTime ? whole : Number(usualMinutes), recordId },
    ]
  })
}

export function draftsOf(agenda: readonly AgendaItem[]): readonly AgendaDraft[] {
  return agenda.map(({ minutes, ...item }) => ({ ...item, minutes: String(minutes) }))
}
