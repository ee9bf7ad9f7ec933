/** What is chained by hashes in one plan: frozen versions and the event log. */
import type { Kysely, Selectable } from 'kysely'
import { brokenEntries } from '../events.ts'
import type { Schema } from '../schema.ts'
import { sha256 } from '../sha256.ts'
import type { DocumentAt } from './checkLog.ts'
import type { PlanCheck, Rebuild } from './fault.ts'

/** How documents are made, from a version's own state and from the log. */
interface Making {
  readonly rebuild: Rebuild
  readonly documentAt: DocumentAt
}

export async function checkEvents(queries: Kysely<Schema>, { planId, found, count }: PlanCheck): Promise<void> {
  const rows = await queries.selectFrom('events').selectAll().where('planId', '=', planId).orderBy('number').execute()
  count(rows.length)
  for (const [place, { number }] of rows.entries()) {
    if (number !== place + 1) return found('event', place + 1, 'is missing')
  }
  for (const number of brokenEntries(rows)) found('event', number, 'does not follow from the entry before it')
}

export async function checkVersions(queries: Kysely<Schema>, making: Making, check: PlanCheck): Promise<void> {
  const ofPlan = queries.selectFrom('versions').selectAll().where('planId', '=', check.planId)
  const plan = await queries
    .selectFrom('plans')
    .select(['position', 'draft', 'status'])
    .where('id', '=', check.planId)
    .executeTakeFirstOrThrow()
  const versions = await ofPlan.orderBy('number').execute()
  check.count(versions.length)
  let previous: Version | null = null
  for (const version of versions) {
    checkVersion(version, previous, check)
    checkState(version, making, check)
    if (version.position > plan.position) {
      check.found('version', version.number, `is of position ${version.position}, but the plan is at ${plan.position}`)
    }
    previous = version
  }
  if (plan.status === 'frozen' && previous?.draft !== plan.draft) {
    check.found('version', null, `of draft ${plan.draft} is missing, though the plan is frozen`)
  }
}

type Version = Selectable<Schema['versions']>

function checkVersion(version: Version, previous: Version | null, { found }: PlanCheck): void {
  const { number, canonicalJson, previousSha256 } = version
  const say = (problem: string) => found('version', number, problem)
  if (number !== (previous?.number ?? 0) + 1) say(`does not follow version ${previous?.number ?? 0}`)
  if (sha256(canonicalJson) !== version.sha256) say('does not match its checksum')
  if (previousSha256 !== (previous?.sha256 ?? null)) say('does not name the version before it by its hash')
  const named = namedPrevious(canonicalJson)
  if (named !== previousSha256) say('names another version before it in its bytes than beside them')
}

/** The state beside the bytes is what the log made at the time; where the log is kept no longer, at least a document. */
function checkState({ number, position, state }: Version, { rebuild, documentAt }: Making, { found }: PlanCheck): void {
  try {
    const { content } = rebuild({ snapshot: state, updates: [] })
    const logged = documentAt(position)
    if (logged && logged.content !== content)
      found('version', number, `has a state that the log at ${position} has not`)
  } catch (error) {
    const problem = error instanceof Error ? error.message : error
    found('version', number, `has a state that makes no document: ${problem}`)
  }
}

/** The hash that the version itself names; undefined where its bytes are not a version. */
function namedPrevious(canonicalJson: Uint8Array): string | null | undefined {
  try {
    const { version } = JSON.parse(Buffer.from(canonicalJson).toString('utf8'))
    return version.previousSha256
  } catch {
    // Not JSON, or not of a version: the caller says so.
    return undefined
  }
}
