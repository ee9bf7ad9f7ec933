/**
 * A live server as a process of its own, for tests that kill it: `node serverChild.ts <data folder>`. Tells its parent
 * where it is, and makes sessions on demand.
 */
import { startLiveServer, type Who } from './liveServer.ts'

const folder = process.argv[2]
if (!folder) throw new Error('Which data folder?')
const live = await startLiveServer({ folder })
process.on('message', async ({ cookieOf }: { cookieOf: Who }) => {
  process.send?.({ cookie: await live.cookieOf(cookieOf) })
})
process.send?.({ url: live.server.url })
