/**
 * Who works in what, for the feed of changes: told to storage when somebody begins in a record and once a minute while
 * they go on, so that typing costs no write of its own.
 */
import type { IsoInstant } from '@samplan/shared/plan'
import type { Sitting } from '@samplan/shared/wire'
import type { Accepted } from './batch.ts'

/** A pause as long as a coffee ends a sitting. */
const breakMs = 10 * 60_000
const writtenEveryMs = 60_000
/** Of those who have stopped none is needed; they are let go of when there are more than a workshop has going. */
const remembered = 2000

interface Known {
  readonly startedAt: IsoInstant
  readonly lastMs: number
  /** Before the first writing, long ago. */
  readonly writtenMs: number
}

const key = ({ recordId, personId }: Pick<Sitting, 'recordId' | 'personId'>) => `${recordId} ${personId}`

export class Sittings {
  readonly #known = new Map<string, Known>()

  /** Takes in what a batch touched; gives what is to be stored with it. */
  note(accepted: readonly Accepted[], at: IsoInstant): readonly Sitting[] {
    const nowMs = Date.parse(at)
    const due = new Map<string, Sitting>()
    for (const { touched, personId, organisationId } of accepted) {
      for (const recordId of touched) {
        const name = key({ recordId, personId })
        const before = this.#known.get(name)
        const goesOn = before !== undefined && nowMs - before.lastMs < breakMs
        const { startedAt, writtenMs } = goesOn ? before : { startedAt: at, writtenMs: Number.NEGATIVE_INFINITY }
        this.#known.set(name, { startedAt, lastMs: nowMs, writtenMs })
        if (nowMs - writtenMs >= writtenEveryMs)
          due.set(name, { recordId, personId, organisationId, startedAt, endedAt: at })
      }
    }
    if (this.#known.size > remembered) this.#letGo(nowMs)
    return [...due.values()]
  }

  /** They are on disk: a batch that is tried again, or that failed, has not written them. */
  wrote(sittings: readonly Sitting[]): void {
    for (const sitting of sittings) {
      const known = this.#known.get(key(sitting))
      if (known) this.#known.set(key(sitting), { ...known, writtenMs: Date.parse(sitting.endedAt) })
    }
  }

  #letGo(nowMs: number): void {
    for (const [key, { lastMs }] of this.#known) if (nowMs - lastMs >= breakMs) this.#known.delete(key)
  }
}
