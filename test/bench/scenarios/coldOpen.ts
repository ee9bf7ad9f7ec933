/**
 * The first to open a plan that no server has in memory. Both get it as it lies on disk after it was left in peace:
 * Samplan as one snapshot, Hocuspocus as the document that it stores. After a crash, or with the plan open elsewhere,
 * Samplan would find rows as well and make the document first.
 */
import { join } from '../load/client.ts'
import { wordsOfState } from '../load/convergence.ts'
import type { Figures } from '../load/figures.ts'
import { writeHistory } from '../load/history.ts'
import { largePlan } from '../load/planMaterial.ts'
import { startServer } from '../load/serverProcess.ts'
import { usageOf } from '../load/usage.ts'
import type { Scenario, Trial } from './scenario.ts'
import { storing } from './suits.ts'

const planId = 'bench-plan-0'

export const coldOpen: Scenario = {
  name: 'cold-open',
  title: 'Cold open',
  about: 'The first window on a plan with 250,000 edits in its history, right after the server has started.',
  metrics: [
    { key: 'openMs', title: 'whole plan after ms', digits: 0, compared: true },
    { key: 'cpu', title: 'CPU s', digits: 2, compared: true },
    { key: 'bytesRatio', title: 'bytes ÷ state', digits: 3 },
    { key: 'incomplete', title: 'synced before whole', digits: 0 },
    { key: 'addedMb', title: 'MB added', digits: 0, compared: true },
  ],
  asked: [
    { key: 'openMs', what: 'whole plan', against: 'hocuspocus', must: 0.5, stretch: 0.4 },
    { key: 'bytesRatio', what: 'bytes ÷ state', must: 1.05 },
    { key: 'incomplete', what: 'synced before whole', must: 0 },
  ],
  suits: storing,
  run: openCold,
}

async function openCold({ server, folder, profileFolder }: Trial): Promise<Figures> {
  const state = writeHistory({ size: largePlan, edits: 250_000 })
  const guests = await server.prepare(folder, [{ id: planId, state, editors: 1, readers: 0 }])
  const running = await startServer(server, folder, profileFolder ? { profileFolder } : {})
  try {
    const before = usageOf(running.pid)
    const client = await join(guests(planId, 0, running.port), { dialect: server.dialect, room: planId, record: false })
    const after = usageOf(running.pid)
    client.socket.leave()
    return {
      openMs: client.syncMs,
      cpu: after.cpuSeconds - before.cpuSeconds,
      bytesRatio: client.state.length / state.length,
      incomplete: wordsOfState(client.state) === wordsOfState(state) ? 0 : 1,
      addedMb: Math.max(0, after.peakMemoryMb - before.memoryMb),
    }
  } finally {
    await running.stop()
  }
}
