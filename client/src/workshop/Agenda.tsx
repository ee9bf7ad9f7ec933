/** The agenda and its time. The convenor begins an item, which starts its time; everybody sees which one is on. */
import type { AgendaItem, WorkshopDeed } from '@samplan/shared/plan'
import { readTimer } from '@samplan/shared/rules'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { AgendaFields, agendaOf, draftsOf } from './AgendaFields.tsx'
import { TimerFigure } from './TimerFigure.tsx'
import { useWorkshopScreen } from './workshopContext.ts'

export function Agenda({ newId }: { readonly newId: () => string }) {
  const words = usePreferences().texts.workshop
  const { workshop, leads } = useWorkshopScreen()
  const [isEditing, setEditing] = useState(false)
  if (isEditing) return <AgendaForm newId={newId} onDone={() => setEditing(false)} />
  return (
    <section className="workshop-part" aria-labelledby="agenda-title">
      <div className="part-head">
        <h2 id="agenda-title">{words.agenda}</h2>
        {leads && (
          <Button small variant="quiet" onPress={() => setEditing(true)}>
            {words.editAgenda}
          </Button>
        )}
      </div>
      <ol className="agenda">
        {workshop.agenda.map((item, index) => (
          <AgendaRow key={item.id} item={item} number={index + 1} />
        ))}
      </ol>
    </section>
  )
}

function AgendaRow({ item, number }: { readonly item: AgendaItem; readonly number: number }) {
  const words = usePreferences().texts.workshop
  const { workshop, leads, act } = useWorkshopScreen()
  const isOn = workshop.currentItemId === item.id
  return (
    <li className="agenda-item" aria-current={isOn ? 'step' : undefined}>
      <span className="agenda-number figure">{number}</span>
      <span className="agenda-title">{item.title}</span>
      <span className="hint figure">{item.minutes} min</span>
      {isOn ? (
        <span className="agenda-on">{words.isOn}</span>
      ) : (
        leads && (
          <Button
            small
            aria-label={words.startItem(item.title)}
            onPress={() => void act({ type: 'go-to-item', itemId: item.id })}
          >
            {words.start}
          </Button>
        )
      )}
      {isOn && (
        <div className="agenda-time">
          <TimerFigure />
          {leads && <TimerActs />}
        </div>
      )}
    </li>
  )
}

const moreMinutes = 5

function TimerActs() {
  const words = usePreferences().texts.workshop
  const { workshop, act, nowMs } = useWorkshopScreen()
  const { state } = readTimer(workshop.timer, nowMs())
  const button = (label: string, deed: WorkshopDeed, spoken?: string) => (
    <Button small {...(spoken && { 'aria-label': spoken })} onPress={() => void act(deed)}>
      {label}
    </Button>
  )
  if (state === 'idle') return null
  return (
    <span className="acts">
      {state === 'paused'
        ? button(words.resume, { type: 'resume-timer' })
        : state === 'running' && button(words.pause, { type: 'pause-timer' })}
      {button(words.more(moreMinutes), { type: 'extend-timer', minutes: moreMinutes }, words.moreLong(moreMinutes))}
      {button(words.stop, { type: 'stop-timer' })}
    </span>
  )
}

function AgendaForm({ newId, onDone }: { readonly newId: () => string; readonly onDone: () => void }) {
  const words = usePreferences().texts.workshop
  const { workshop, act } = useWorkshopScreen()
  const [drafts, setDrafts] = useState(() => draftsOf(workshop.agenda))
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    const wrong = await act({ type: 'put-agenda', agenda: agendaOf(drafts) })
    setProblem(wrong)
    if (!wrong) onDone()
  }
  return (
    <section className="workshop-part">
      <AgendaFields drafts={drafts} newId={newId} onChange={setDrafts} />
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="acts">
        <Button onPress={() => void save()}>{words.saveAgenda}</Button>
        <Button variant="quiet" onPress={onDone}>
          {words.cancel}
        </Button>
      </div>
    </section>
  )
}
