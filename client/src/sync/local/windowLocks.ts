/**
 * Which windows are alive. Each holds a lock under its own name for as long as it lives; whoever gets another window's
 * lock knows that it has closed, and has its rows alone while holding it: exactly one window takes them over.
 */
export interface WindowLocks {
  /** Resolves when the lock of this window is held. */
  hold(): Promise<void>
  /** Runs the task if that window is dead; whether it was. */
  ifDead(windowId: string, task: () => Promise<void>): Promise<boolean>
  /** Runs the task as soon as that window is dead, if this one lives on. */
  whenDead(windowId: string, task: () => Promise<void>): void
  release(): void
}

export function createWindowLocks(locks: LockManager, database: string, own: string): WindowLocks {
  const nameOf = (windowId: string) => `${database} ${windowId}`
  const ending = new AbortController()
  let release = () => {}
  const waitedFor = new Set<string>()
  return {
    hold: () =>
      new Promise((resolve, reject) => {
        locks
          .request(nameOf(own), () => {
            resolve()
            return new Promise<void>((done) => {
              release = done
            })
          })
          .catch(reject)
      }),
    ifDead: (windowId, task) =>
      locks.request(nameOf(windowId), { ifAvailable: true }, async (lock) => {
        if (lock) await task()
        return lock !== null
      }),
    whenDead(windowId, task) {
      if (waitedFor.has(windowId)) return
      waitedFor.add(windowId)
      locks
        .request(nameOf(windowId), { signal: ending.signal }, task)
        .catch((cause: unknown) => {
          // This window closed first: whoever lives on has asked for the lock too.
          if (!ending.signal.aborted) throw cause
        })
        .finally(() => waitedFor.delete(windowId))
    },
    release() {
      ending.abort()
      release()
    },
  }
}

/** Whether any window has this plan's store open. */
export async function isInUse(locks: LockManager, database: string): Promise<boolean> {
  const { held = [] } = await locks.query()
  return held.some(({ name }) => name?.startsWith(`${database} `))
}
