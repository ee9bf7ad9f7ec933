/** *Parkerat*: what is taken later. Whoever may comment adds to it; the convenor ticks off. */
import { mayActor, workshopLimits } from '@samplan/shared/rules'
import { type FormEvent, useState } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { TextInput } from '../style/TextInput.tsx'
import { useWorkshopScreen } from './workshopContext.ts'

export function Parking() {
  const words = usePreferences().texts.workshop
  const { workshop, me, leads, act, organisationOf } = useWorkshopScreen()
  const { parked } = workshop
  return (
    <section className="workshop-part" aria-labelledby="parked-title">
      <h2 id="parked-title">{words.parked}</h2>
      <p className="hint">{words.parkLead}</p>
      {parked.length === 0 && <p>{words.nothingParked}</p>}
      <ul className="rows">
        {parked.map((item) => (
          <li key={item.id} className="row" data-settled={item.settled || undefined}>
            <span>
              {item.body}
              <span className="hint">
                {' '}
                {organisationOf(item.by.organisationId)?.shortName}, {item.by.name}
              </span>
            </span>
            {leads ? (
              <label className="tick">
                <input
                  type="checkbox"
                  aria-label={words.settledOf(item.body)}
                  checked={item.settled}
                  onChange={({ target }) =>
                    void act({ type: 'settle-parked', itemId: item.id, settled: target.checked })
                  }
                />{' '}
                {words.settled}
              </label>
            ) : (
              item.settled && <span className="hint">{words.settled}</span>
            )}
          </li>
        ))}
      </ul>
      {mayActor(me, 'speak-in-workshop', 'draft').ok && <ParkForm />}
    </section>
  )
}

export function ParkForm({ onDone }: { readonly onDone?: () => void }) {
  const words = usePreferences().texts.workshop
  const { act } = useWorkshopScreen()
  const announce = useAnnounce()
  const [body, setBody] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (body.trim() === '') return setProblem(words.parkMissing)
    const wrong = await act({ type: 'park', body: body.trim() })
    setProblem(wrong)
    if (wrong) return
    setBody('')
    announce(words.parkedOnList)
    onDone?.()
  }
  return (
    <form className="park-form" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <TextInput
        label={words.parkWhat}
        error={problem}
        maxLength={workshopLimits.parkedLength}
        value={body}
        onChange={setBody}
      />
      <Button type="submit">{words.park}</Button>
    </form>
  )
}
