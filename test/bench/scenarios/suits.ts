/** Which servers a scenario is worth its time with. */
import type { Scenario } from './scenario.ts'

export const all: Scenario['suits'] = (server) => !server.hasPageAlone

/** Those that keep what they are given. */
export const storing: Scenario['suits'] = (server) => server.stores && !server.hasPageAlone

export function namely(...names: readonly string[]): Scenario['suits'] {
  return (server) => names.includes(server.name)
}
