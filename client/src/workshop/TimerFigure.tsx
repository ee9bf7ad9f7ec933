/**
 * The time of the agenda item. The figures are for the eye; those who listen hear whole minutes when they come to it,
 * and are told once when the time is out.
 */
import { readTimer } from '@samplan/shared/rules'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { usePreferences } from '../style/preferences.ts'
import { useTicking } from './useTicking.ts'
import { useWorkshopScreen } from './workshopContext.ts'

const minuteMs = 60_000

interface TimerFigureProps {
  readonly size?: 'large'
  /** What stands after the figures: *kvar*. Without it the figures stand alone. */
  readonly isSilent?: boolean
}

export function TimerFigure({ size, isSilent }: TimerFigureProps) {
  const { workshop, nowMs } = useWorkshopScreen()
  const words = usePreferences().texts.workshop
  useTicking(workshop.timer.state === 'running')
  const { state, leftMs, spent } = readTimer(workshop.timer, nowMs())
  useSaidWhenOver(state === 'over', isSilent ?? false)
  if (state === 'idle') return null
  const label = state === 'over' ? words.over : words.timeLeft(Math.ceil(leftMs / minuteMs))
  return (
    <div className="timer" data-size={size} data-state={state}>
      <span className="visually-hidden">{label}</span>
      <span className="timer-figure" aria-hidden="true">
        {clockText(leftMs)}
      </span>
      <span className="timer-bar" aria-hidden="true">
        <span ref={(bar) => bar?.style.setProperty('inline-size', `${Math.round(spent * 100)}%`)} />
      </span>
      {state !== 'running' && <span className="timer-state">{state === 'over' ? words.over : words.paused}</span>}
    </div>
  )
}

function useSaidWhenOver(isOver: boolean, isSilent: boolean): void {
  const { workshop } = useWorkshopScreen()
  const words = usePreferences().texts.workshop
  const announce = useAnnounce()
  const wasOver = useRef(isOver)
  useEffect(() => {
    if (isOver && !wasOver.current && !isSilent) {
      const item = workshop.agenda.find(({ id }) => id === workshop.currentItemId)
      announce(words.timeIsUp(item?.title ?? workshop.title))
    }
    wasOver.current = isOver
  }, [isOver, isSilent, announce, words, workshop])
}

/** `12:40`, and `1:05:00` from an hour on. A second that has begun counts as one that is left. */
function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`
}
