/**
 * The canonical JSON of a frozen version, and its bytes: RFC 8785, UTF-8. The version's hash is the SHA-256 of exactly
 * these bytes.
 *
 *   format          'samplan-plan'; formatVersion rises when a reader of this one could misread the next
 *   version         number, who froze it for whom and when, the position in the log, the previous version's hash
 *                   (null: none), and why it was frozen after the due date (null: it was not)
 *   plan            what the server knows beside the text: id, title, kind, period, draft, the document's schema
 *   parent          of a plan that carries out another one: its id, the number and hash of the frozen version that this
 *                   one refers to, and that version's goals with number and text. Left out of every other plan.
 *   predecessor     of a plan that was made from a frozen version of another one: that plan's id, the version's number and
 *                   hash. Left out of every other plan.
 *   content         background, analyses, areas → goals → activities → cost lines, in the order of the page; a
 *                   goal's indicators beside its activities, each with its outcomes, which are left out where there
 *                   are none. A text is a list of blocks { type, level?, start?, content }, whose content is blocks,
 *                   runs { type: 'text', text, marks? } and { type: 'hardBreak' }; a mark is { type, href?, text? }:
 *                   `href` is a link's, `text` what a source says, and sources are numbered by their first place in
 *                   the text. A cost line's `source` is another thing: what pays it. Amounts are whole öre, dates
 *                   ISO. What may be set by several at once is its value, null while empty, or
 *                   { unsettled: [values] }, which a frozen version never has. An activity that serves goals of the
 *                   parent has their ids as parentGoalIds. The bin is left out.
 *   register        the county's register as it stood: all that the sums and checks drew on, recorded distributions
 *                   with the results that they replaced too
 *   totals          lists, each entry with its id (null: without) and its sum; see `totals.ts` for what they count; of
 *                   grants `setAsideOre` is what was put into pots, left out where nothing was
 *   findings        what the checks found, with the convenor's reason where it was frozen over; passed: rules that held
 *
 * People stand in it by id, never by name, so that a person can be forgotten and the hash still holds. Comments,
 * consultation rounds, commitments, decisions and presence are no part of it.
 */
import canonicalize from 'canonicalize'
import { encodeUtf8 } from 'lib0/string'
import type {
  IsoInstant,
  OrganisationId,
  ParentVersion,
  PersonId,
  Plan,
  PlanFacts,
  PlanId,
  PlanKind,
  Predecessor,
  Register,
} from '../plan/index.ts'
import { type CanonicalContent, canonicalContent } from './canonicalContent.ts'
import { type CanonicalTotals, canonicalTotals } from './canonicalTotals.ts'
import type { FindingOverride } from './check/mayFreeze.ts'
import type { CheckResult, Finding, RuleNumber } from './findings.ts'
import type { Totals } from './totals.ts'

export const canonicalFormat = 'samplan-plan'
export const canonicalFormatVersion = 1

export interface CanonicalInput {
  readonly plan: Plan
  readonly facts: PlanFacts
  /** The version of the parent plan that this one refers to. */
  readonly parent?: CanonicalParent
  /** The version that the plan was made from. */
  readonly predecessor?: Predecessor
  readonly register: Register
  readonly totals: Totals
  readonly checked: CheckResult
  readonly overrides: readonly FindingOverride[]
  readonly versionNumber: number
  /** Position of the last update in the plan's log that is in the version. */
  readonly position: number
  readonly previousSha256: string | null
  readonly frozenAt: IsoInstant
  readonly frozenBy: { readonly personId: PersonId; readonly organisationId: OrganisationId }
  /** Why it was frozen after the due date; null before it. */
  readonly lateReason: string | null
}

export interface CanonicalParent extends ParentVersion {
  readonly planId: PlanId
}

export interface CanonicalPlan {
  readonly format: typeof canonicalFormat
  readonly formatVersion: typeof canonicalFormatVersion
  readonly version: {
    readonly number: number
    readonly frozenAt: IsoInstant
    readonly frozenBy: CanonicalInput['frozenBy']
    readonly logPosition: number
    readonly previousSha256: string | null
    readonly lateReason: string | null
  }
  readonly plan: {
    readonly id: PlanId
    readonly title: string
    readonly kind: PlanKind
    readonly periodStart: number
    readonly periodEnd: number
    readonly draft: number
    readonly schema: number
  }
  readonly parent?: CanonicalParent
  readonly predecessor?: Predecessor
  readonly content: CanonicalContent
  readonly register: Register
  readonly totals: CanonicalTotals
  readonly findings: readonly (Finding & { readonly overrideReason: string | null })[]
  readonly passed: readonly RuleNumber[]
}

/** A frozen version as a plain object. */
export function canonicalVersion(input: CanonicalInput): CanonicalPlan {
  const { plan, facts, parent, predecessor, register, totals, checked, overrides, frozenBy } = input
  const { id, title, kind, periodStart, periodEnd, draft } = facts
  const reasonOf = (findingId: string) => overrides.find((override) => override.findingId === findingId)?.reason ?? null
  return {
    format: canonicalFormat,
    formatVersion: canonicalFormatVersion,
    version: {
      number: input.versionNumber,
      frozenAt: input.frozenAt,
      frozenBy: { personId: frozenBy.personId, organisationId: frozenBy.organisationId },
      logPosition: input.position,
      previousSha256: input.previousSha256,
      lateReason: input.lateReason,
    },
    plan: { id, title, kind, periodStart, periodEnd, draft, schema: plan.schema },
    ...(parent && { parent: canonicalParent(parent) }),
    ...(predecessor && { predecessor: canonicalPredecessor(predecessor) }),
    content: canonicalContent(plan),
    register,
    totals: canonicalTotals(totals),
    findings: checked.findings.map((finding) => ({ ...finding, overrideReason: reasonOf(finding.id) })),
    passed: checked.passed,
  }
}

function canonicalParent({ planId, number, sha256, goals }: CanonicalParent): CanonicalParent {
  return { planId, number, sha256, goals }
}

function canonicalPredecessor({ planId, number, sha256 }: Predecessor): Predecessor {
  return { planId, number, sha256 }
}

/** The bytes that are hashed, exported and verified. The same for every order in which an object's keys were set. */
export function canonicalBytes(value: unknown): Uint8Array {
  const json = canonicalize(value)
  if (json === undefined) throw new Error('Only JSON values have a canonical form')
  return encodeUtf8(json)
}
