/**
 * How often somebody may ask for something, counted in whole minutes, in this process alone and in a table of bounded
 * size. It is no lock: it keeps a broken or hostile client from taking the machine from everybody else.
 */
const windowMs = 60_000
/** Above this many keys in one minute the table starts anew: forgetting is cheaper than growing. */
const maxKeys = 10_000

/** True while `key` has asked fewer than `perMinute` times in the running minute. */
export type Allowance = (key: string) => boolean

export function createAllowance(now: () => Date, perMinute: number): Allowance {
  const counts = new Map<string, number>()
  let windowStart = 0
  return (key) => {
    const time = now().getTime()
    // A clock that was set back must not leave people waiting for the old time to come round.
    if (time - windowStart >= windowMs || time < windowStart || counts.size >= maxKeys) {
      counts.clear()
      windowStart = time
    }
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= perMinute
  }
}
