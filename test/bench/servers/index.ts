/** Every server that is measured, in the order of the tables. */
import { everyEditor } from './everyEditor.ts'
import { hocuspocus } from './hocuspocus.ts'
import { relay } from './relay.ts'
import { samplan } from './samplan.ts'
import { samplanPostgres } from './samplanPostgres.ts'
import type { BenchServer } from './server.ts'
import { yWebsocket } from './yWebsocket.ts'

export const servers: readonly BenchServer[] = [samplan, samplanPostgres, relay, yWebsocket, hocuspocus, everyEditor]

export function serverNamed(name: string): BenchServer {
  const server = servers.find((known) => known.name === name)
  if (!server) throw new Error(`No server ${name}; there are ${servers.map((known) => known.name).join(', ')}`)
  return server
}
