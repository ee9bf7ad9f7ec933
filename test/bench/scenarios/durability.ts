/**
 * The plug is pulled while five people type. Then the server starts again on what is on its disk, and somebody opens
 * the plan: whatever a typist was told is safe must be there.
 */

import * as Y from 'yjs'
import { acknowledgements, join, joinAll } from '../load/client.ts'
import type { Dialect } from '../load/dialect.ts'
import type { Figures } from '../load/figures.ts'
import { makeTypists } from '../load/keystrokes.ts'
import { planState, workshopPlan } from '../load/planMaterial.ts'
import { startServer } from '../load/serverProcess.ts'
import { type TypingClient, typeAll, typingClient } from '../load/typing.ts'
import type { Scenario, Trial } from './scenario.ts'
import { storing } from './suits.ts'

const planId = 'bench-plan-0'
const typists = 5
const keysPerSecond = 20

export const durability: Scenario = {
  name: 'durability',
  title: 'Durability',
  about: 'Killed with SIGKILL while five people type twenty keys a second each, and started again.',
  metrics: [
    { key: 'sent', title: 'keys sent', digits: 0 },
    { key: 'acknowledged', title: 'acknowledged', digits: 0 },
    { key: 'lostAcknowledged', title: 'acknowledged and lost', digits: 0 },
    { key: 'lostSent', title: 'sent and lost', digits: 0 },
  ],
  asked: [{ key: 'lostAcknowledged', what: 'acknowledged and lost', must: 0 }],
  suits: storing,
  run: pullThePlug,
}

async function pullThePlug({ server, folder, seconds }: Trial): Promise<Figures> {
  const state = planState(workshopPlan)
  const { dialect } = server
  const guests = await server.prepare(folder, [{ id: planId, state, editors: typists, readers: 0 }])
  const doomed = await startServer(server, folder)
  const made = makeTypists(state, typists, Math.round(seconds * keysPerSecond), typists)
  const joins = made.map((_, person) => () => join(guests(planId, person, doomed.port), { dialect, room: planId }))
  const clients = await joinAll(joins, typists)
  const people = made.flatMap((typist, person) => {
    const client = clients[person]
    return client ? [typingClient(planId, typist, client)] : []
  })
  const typing = typeAll(people, dialect, keysPerSecond)
  // Between three and nine tenths of the way, anywhere within a tick.
  const killAfterMs = seconds * 1000 * (0.3 + Math.random() * 0.6)
  await new Promise((resolve) => setTimeout(resolve, killAfterMs))
  await doomed.kill()
  await typing
  const again = await startServer(server, folder)
  try {
    const late = await join(guests(planId, 0, again.port), { dialect, room: planId })
    late.socket.leave()
    return ledger(people, late.state, dialect)
  } finally {
    await again.stop()
  }
}

/** Kept outside the server: what each typist sent and was told, against what is there. */
function ledger(people: readonly TypingClient[], state: Uint8Array, dialect: Dialect): Figures {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const kept = Y.decodeStateVector(Y.encodeStateVector(doc))
  const figures = { sent: 0, acknowledged: 0, lostAcknowledged: 0, lostSent: 0 }
  for (const { client, typist, sentAt } of people) {
    const sent = sentAt.filter((at) => !Number.isNaN(at)).length
    const acknowledged = [...acknowledgements(client, dialect)].at(-1)?.updates ?? 0
    const there = kept.get(typist.clientId) ?? 0
    figures.sent += sent
    figures.acknowledged += acknowledged
    figures.lostAcknowledged += Math.max(0, acknowledged - there)
    figures.lostSent += Math.max(0, sent - there)
  }
  return figures
}
