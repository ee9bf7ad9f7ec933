/**
 * One plan's log: every row and snapshot against its SHA-256, positions without gaps, and the document made anew. Rows
 * that a snapshot covers are kept for a month, so there are often two ways to the same document, which must agree.
 */
import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import { sha256 } from '../sha256.ts'
import type { LogPart, PlanCheck, Rebuild, Rebuilt } from './fault.ts'

type Row = Pick<Selectable<Schema['log']>, 'position' | 'epoch' | 'bytes' | 'sha256' | 'retiredAt'>
type Snapshot = Selectable<Schema['snapshots']>
type PlanRow = Selectable<Schema['plans']>

/** Makes the document as it was at a position; null where what that takes is not kept, or damaged. */
export type DocumentAt = (position: number) => Rebuilt | null

export async function checkLog(
  queries: Kysely<Schema>,
  plan: PlanRow,
  rebuild: Rebuild,
  check: PlanCheck,
): Promise<DocumentAt> {
  const ofPlan = queries.selectFrom('log').select(['position', 'epoch', 'bytes', 'sha256', 'retiredAt'])
  const rows: readonly Row[] = await ofPlan.where('planId', '=', plan.id).orderBy('position').execute()
  const all = queries.selectFrom('snapshots').selectAll().where('planId', '=', plan.id)
  const snapshots = await all.orderBy('position').execute()
  check.count(rows.length + snapshots.length)
  checkRows(rows, check)
  checkSnapshots(snapshots, plan, check)
  checkPositions(rows, snapshots, plan, check)
  const document = rebuildAll(rows, snapshots, rebuild, check)
  if (document) await checkClaims(queries, document, ownWriters(rows, rebuild), check)
  return (position) => documentAt(position, rows, snapshots, rebuild)
}

function documentAt(
  position: number,
  rows: readonly Row[],
  snapshots: readonly Snapshot[],
  rebuild: Rebuild,
): Rebuilt | null {
  const snapshot = snapshots.findLast((one) => one.position <= position)
  const from = snapshot?.position ?? 0
  const updates = rows.filter((row) => row.position > from && row.position <= position).map(({ bytes }) => bytes)
  if (updates.length !== position - from) return null
  try {
    return rebuild({ snapshot: snapshot?.state ?? null, updates })
  } catch {
    // Damaged, which has been said of the log.
    return null
  }
}

function checkRows(rows: readonly Row[], { found }: PlanCheck): void {
  let epoch = 0
  for (const row of rows) {
    if (sha256(row.bytes) !== row.sha256) found('log', row.position, 'does not match its checksum')
    if (row.epoch < epoch) found('log', row.position, `is of epoch ${row.epoch}, after one of ${epoch}`)
    epoch = Math.max(epoch, row.epoch)
  }
}

function checkSnapshots(snapshots: readonly Snapshot[], { position: end }: PlanRow, { found }: PlanCheck): void {
  for (const { position, state, sha256: expected } of snapshots) {
    if (sha256(state) !== expected) found('snapshot', position, 'does not match its checksum')
    if (position > end) found('snapshot', position, `stands beyond the plan's newest position, ${end}`)
  }
}

/** The rows that are kept follow each other to the plan's newest position, beginning where a snapshot or the plan does. */
function checkPositions(
  rows: readonly Row[],
  snapshots: readonly Snapshot[],
  { position: end, epoch }: PlanRow,
  { found }: PlanCheck,
): void {
  const newest = snapshots.at(-1)?.position ?? 0
  const first = rows[0]?.position ?? newest + 1
  if (first > newest + 1) found('log', newest + 1, 'is missing')
  let expected = first
  for (const { position, epoch: rowEpoch, retiredAt } of rows) {
    if (position > expected) found('log', expected, 'is missing')
    if (retiredAt !== null && position > newest) found('log', position, 'is retired, and no snapshot covers it')
    if (rowEpoch > epoch) found('log', position, `is of epoch ${rowEpoch}, but the plan is in ${epoch}`)
    expected = position + 1
  }
  const last = Math.max(expected - 1, newest)
  if (last !== end) found('log', last, `is the last, but the plan is at ${end}`)
}

/** Makes the document in every way that there is; the newest one, or null where that cannot be made. */
function rebuildAll(
  rows: readonly Row[],
  snapshots: readonly Snapshot[],
  rebuild: Rebuild,
  check: PlanCheck,
): Rebuilt | null {
  const bytesFrom = (position: number) => rows.filter((row) => row.position > position).map(({ bytes }) => bytes)
  const attempt = (at: number, part: LogPart): Rebuilt | null => {
    try {
      return rebuild(part)
    } catch (error) {
      check.found('document', at, `cannot be made: ${error instanceof Error ? error.message : error}`)
      return null
    }
  }
  let document: Rebuilt | null = null
  if (rows[0]?.position === 1 || snapshots.length === 0) {
    document = attempt(0, { snapshot: null, updates: bytesFrom(0) })
  }
  for (const { position, state } of snapshots) {
    if ((rows.find((row) => row.position > position)?.position ?? position + 1) !== position + 1) continue
    const made = attempt(position, { snapshot: state, updates: bytesFrom(position) })
    if (made && document && made.content !== document.content) {
      check.found('snapshot', position, 'makes another document than the rows before it')
    }
    document = made ?? document
  }
  return document
}

/** Everything in the document was written under a client id that is somebody's, save what the plan began with. */
async function checkClaims(
  queries: Kysely<Schema>,
  { writers }: Rebuilt,
  own: readonly number[] | null,
  { planId, found }: PlanCheck,
): Promise<void> {
  const claims = await queries.selectFrom('claims').select('clientId').where('planId', '=', planId).execute()
  const claimed = new Set(claims.map(({ clientId }) => Number(clientId)))
  const nobodys = writers.filter((clientId) => !claimed.has(clientId) && !own?.includes(clientId))
  // Once the first row is gone, one of them may be the server's own, and nothing tells which.
  if (nobodys.length > (own ? 0 : 1)) found('claim', null, `client ids ${nobodys.join(', ')} are nobody's`)
}

/** The server's own client ids, from when it made the plan; null where the first row is kept no longer. */
function ownWriters([first]: readonly Row[], rebuild: Rebuild): readonly number[] | null {
  if (first?.position !== 1) return null
  try {
    return rebuild({ snapshot: null, updates: [first.bytes] }).writers
  } catch {
    // Damaged, which has been said.
    return null
  }
}
