/** The Wi-Fi comes back: everyone at once, in a fresh window that knows nothing. One guest was there all along. */
import { join, joinAll } from '../load/client.ts'
import { wordsOfState } from '../load/convergence.ts'
import type { Figures } from '../load/figures.ts'
import { writeHistory } from '../load/history.ts'
import { largePlan } from '../load/planMaterial.ts'
import { startServer } from '../load/serverProcess.ts'
import { usageOf } from '../load/usage.ts'
import type { Scenario, Trial } from './scenario.ts'
import { namely } from './suits.ts'

const planId = 'bench-plan-0'
const people = 300

export const storm: Scenario = {
  name: 'storm',
  title: 'Storm',
  about: 'Three hundred windows open a plan of 1 MB at the same moment, while one has it open already.',
  metrics: [
    { key: 'stormSeconds', title: 'all have it after s', digits: 2, compared: true },
    { key: 'cpu', title: 'CPU s', digits: 2, compared: true },
    { key: 'addedMb', title: 'MB added', digits: 0, compared: true },
    { key: 'stateMb', title: 'plan MB', digits: 2 },
    { key: 'wrong', title: 'got another plan', digits: 0 },
  ],
  asked: [
    { key: 'stormSeconds', what: 'time', against: 'relay', must: 1.2, stretch: 0.9 },
    { key: 'cpu', what: 'CPU', against: 'hocuspocus', must: 0.1, stretch: 0.04 },
    { key: 'addedMb', what: 'MB added', must: 20, stretch: 1 },
  ],
  suits: namely('samplan', 'relay', 'hocuspocus'),
  run: runStorm,
}

async function runStorm({ server, folder, profileFolder }: Trial): Promise<Figures> {
  const state = writeHistory({ size: largePlan, edits: 230_000 })
  const guests = await server.prepare(folder, [{ id: planId, state, editors: people + 1, readers: 0 }])
  const running = await startServer(server, folder, profileFolder ? { profileFolder } : {})
  try {
    const { dialect } = server
    const enter = (person: number) => () =>
      join(guests(planId, person, running.port), { dialect, room: planId, record: false })
    const first = await enter(people)()
    const before = usageOf(running.pid)
    const from = performance.now()
    const clients = await joinAll(
      Array.from({ length: people }, (_, person) => enter(person)),
      people,
    )
    const seconds = (performance.now() - from) / 1000
    const after = usageOf(running.pid)
    const expected = wordsOfState(state)
    // Words are compared for a few; the others must have as many bytes as they.
    const read = clients.filter((_, person) => person % 100 === 0)
    const wrong = read.filter((client) => wordsOfState(client.state) !== expected).length
    const odd = clients.filter((client) => client.state.length !== clients[0]?.state.length).length
    for (const { socket } of [first, ...clients]) socket.leave()
    return {
      stormSeconds: seconds,
      cpu: after.cpuSeconds - before.cpuSeconds,
      addedMb: Math.max(0, after.peakMemoryMb - before.memoryMb),
      stateMb: state.length / 1e6,
      wrong: wrong + odd,
    }
  } finally {
    await running.stop()
  }
}
