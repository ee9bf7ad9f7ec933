/**
 * A sheet of answers becomes proposals. The file is read outside of the plan's queue, on a thread of its own; what its
 * rows become is worked out in the plan's turn, from the register as it is then, and stored whole or not at all. What the
 * convenor confirmed has to be what comes out of it, or the register has changed in between and they look again.
 */
import type { ImportChoice, ProposalId, Register, RoundId } from '@samplan/shared/plan'
import { columnRoles } from '@samplan/shared/plan'
import { type SortedRows, sortRows } from '@samplan/shared/rules'
import {
  type ImportPreview,
  type ImportWish,
  maxImports,
  maxProposals,
  type ProposalImport,
  type ReadSheetFile,
} from '@samplan/shared/wire'
import type { ReadSheet } from '../../spreadsheet/index.ts'
import { sha256 } from '../../storage/sha256.ts'
import type { NewImport } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from '../inTurn.ts'
import { done, type Outcome, type Refused, refused } from '../outcome.ts'
import { actOf, findRound } from './inRound.ts'

export type ImportDeps = CommandDeps & { readonly readSheet: ReadSheet }
export type ImportRefusal =
  | TurnRefusal
  | 'bad-request'
  | 'round-closed'
  | 'too-many'
  | 'unreadable-file'
  | 'imported-before'
  | 'changed-meanwhile'

/** What a file holds, before anything of it is imported. */
export async function previewImport(
  { storage, readSheet }: ImportDeps,
  { planId }: Who,
  file: Uint8Array,
  sheet: number | null,
): Promise<ImportPreview> {
  const read = await readSheet(file, sheet)
  if (!read.ok) return read
  const hash = sha256(file)
  const earlier = findStanding(await storage.proposals.imports(planId), hash)
  return { ok: true, value: { ...read.value, sha256: hash, importedAt: earlier?.imported.at ?? null } }
}

export async function importProposals(
  deps: ImportDeps,
  who: Who & { readonly roundId: RoundId },
  file: Uint8Array,
  wish: ImportWish,
): Promise<Outcome<ProposalImport, ImportRefusal>> {
  const read = await deps.readSheet(file, wish.choice.sheet)
  if (!read.ok) return refused('unreadable-file', read.fault)
  return inTurn(deps, { ...who, deed: 'hold-consultation' }, (turn) =>
    storeImport(deps, { who, turn, file, wish, read: read.value }),
  )
}

interface Reading {
  readonly who: Who & { readonly roundId: RoundId }
  readonly turn: Turn
  readonly file: Uint8Array
  readonly wish: ImportWish
  readonly read: ReadSheetFile
}

async function storeImport(deps: ImportDeps, reading: Reading): Promise<Outcome<ProposalImport, ImportRefusal>> {
  const { storage, newId } = deps
  const { who, turn, file, wish, read } = reading
  const { planId, roundId, personId } = who
  const found = findRound(await storage.rounds.consultation(planId), roundId, 'any')
  if (!found.ok) return found
  const register = await storage.registers.forPlan(planId)
  if (!isUnderstood(wish.choice, register)) return refused('bad-request', 'a choice that the register does not know')
  const sorted = sortRows(read.table, wish.choice, namesIn(register))
  const imports = await storage.proposals.imports(planId)
  const hash = sha256(file)
  const fault = whyNot(imports, sorted, wish, hash)
  if (fault) return fault
  const number = imports.length + 1
  const { name } = wish
  const { rowsIn, rejects } = sorted
  const proposals = sorted.proposals.map((words) => ({ id: newId() as ProposalId, ...words }))
  const imported = actOf(turn)
  const added: NewImport = {
    number,
    roundId,
    name,
    sha256: hash,
    bytes: file.length,
    rowsIn,
    imported,
    proposals,
    rejects,
  }
  const { organisationId } = turn.actor
  const counts = { rows: rowsIn, proposals: proposals.length, rejects: rejects.length }
  const data = { number, roundId, name: found.round.name, file: name, sha256: hash, ...counts }
  await storage.together(async (stores) => {
    await stores.proposals.add(planId, added)
    await stores.events.add({ planId, personId, organisationId, at: turn.at, kind: 'proposals-imported', data })
  })
  return done({ ...added, proposals: proposals.length, rejects: rejects.length, takenBack: null })
}

/** What the plan's words are looked up among: everybody in the county, and the agreement's focus areas. */
function namesIn({ organisations, agreement }: Register) {
  return { organisations, focusAreas: agreement.focusAreas }
}

function isUnderstood({ columns, organisations, focusAreas }: ImportChoice, register: Register): boolean {
  const chosen = columnRoles.map((role) => columns[role]).filter((column) => column !== null)
  const known = namesIn(register)
  return (
    columns.text !== null &&
    new Set(chosen).size === chosen.length &&
    organisations.every(({ organisationId: id }) => id === null || known.organisations.some((one) => one.id === id)) &&
    focusAreas.every(({ focusAreaId: id }) => id === null || known.focusAreas.some((one) => one.id === id))
  )
}

function whyNot(
  imports: readonly ProposalImport[],
  { proposals, rejects }: SortedRows,
  { seen, again }: ImportWish,
  hash: string,
): Refused<ImportRefusal> | null {
  if (findStanding(imports, hash) && !again) return refused('imported-before')
  const isAsSeen = seen.sha256 === hash && seen.proposals === proposals.length && seen.rejects === rejects.length
  if (!isAsSeen) return refused('changed-meanwhile')
  const standing = imports.filter(({ takenBack }) => !takenBack).reduce((sum, one) => sum + one.proposals, 0)
  if (imports.length >= maxImports || standing + proposals.length > maxProposals) return refused('too-many')
  return proposals.length === 0 ? refused('bad-request', 'no proposal in it') : null
}

function findStanding(imports: readonly ProposalImport[], hash: string): ProposalImport | null {
  return imports.find((one) => one.sha256 === hash && !one.takenBack) ?? null
}
