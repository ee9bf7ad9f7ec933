/**
 * The time of an agenda item, worked out from stored instants: whoever asks at the same moment gets the same answer, on
 * a phone that has slept as well as on the projector.
 */
import type { IsoInstant, WorkshopTimer } from '../../plan/index.ts'

export interface TimerReading {
  readonly state: 'idle' | 'running' | 'paused' | 'over'
  /** Never below nothing. */
  readonly leftMs: number
  /** Of the whole length, from 0 to 1. */
  readonly spent: number
  /** How long it has been over. */
  readonly overMs: number
}

/** What the timer shows at a moment of the server's clock. */
export function readTimer(timer: WorkshopTimer, nowMs: number): TimerReading {
  switch (timer.state) {
    case 'idle':
      return { state: 'idle', leftMs: 0, spent: 0, overMs: 0 }
    case 'paused':
      return reading('paused', timer.leftMs, timer.lengthMs)
    case 'running': {
      const leftMs = Date.parse(timer.endsAt) - nowMs
      return reading(leftMs > 0 ? 'running' : 'over', leftMs, timer.lengthMs)
    }
  }
}

function reading(state: TimerReading['state'], left: number, lengthMs: number): TimerReading {
  const leftMs = Math.min(Math.max(0, left), lengthMs)
  return { state, leftMs, spent: lengthMs > 0 ? 1 - leftMs / lengthMs : 1, overMs: Math.max(0, -left) }
}

export function startTimer(minutes: number, nowMs: number): WorkshopTimer {
  const lengthMs = minutes * 60_000
  return { state: 'running', endsAt: instant(nowMs + lengthMs), lengthMs }
}

/** The same timer where it does not run. */
export function pauseTimer(timer: WorkshopTimer, nowMs: number): WorkshopTimer {
  if (timer.state !== 'running') return timer
  return { state: 'paused', leftMs: readTimer(timer, nowMs).leftMs, lengthMs: timer.lengthMs }
}

/** The same timer where it is not paused. */
export function resumeTimer(timer: WorkshopTimer, nowMs: number): WorkshopTimer {
  if (timer.state !== 'paused') return timer
  return { state: 'running', endsAt: instant(nowMs + timer.leftMs), lengthMs: timer.lengthMs }
}

/** Gives more time from now on: a timer that was over gets the whole of it. The same timer where none is set. */
export function extendTimer(timer: WorkshopTimer, minutes: number, nowMs: number): WorkshopTimer {
  if (timer.state === 'idle') return timer
  const moreMs = minutes * 60_000
  const lengthMs = timer.lengthMs + moreMs
  if (timer.state === 'paused') return { ...timer, leftMs: timer.leftMs + moreMs, lengthMs }
  return { state: 'running', endsAt: instant(Math.max(Date.parse(timer.endsAt), nowMs) + moreMs), lengthMs }
}

function instant(ms: number): IsoInstant {
  return new Date(ms).toISOString() as IsoInstant
}
