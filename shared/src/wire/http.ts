/** What travels over HTTP, as types. The server parses requests against schemas of its own before it trusts them. */
import type {
  Actor,
  CountyId,
  DescribedChange,
  GuestMark,
  InvitationId,
  IsoDate,
  IsoInstant,
  OrganisationId,
  PersonId,
  PlanFacts,
  PlanId,
  PlanKind,
  RecoveryCopyId,
  Role,
} from '../plan/index.ts'
import type { Voice } from './comments.ts'

/** Every refusal over HTTP (RFC 9457), with a code that a program can act on. Words for people are in `text/`. */
export interface Problem {
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  /** What was wrong, for whoever reads the log; never shown as is. */
  readonly detail?: string
}

export const problemCodes = [
  'not-signed-in',
  'not-allowed',
  'not-found',
  'bad-request',
  'cross-origin',
  'link-used',
  'too-large',
  'too-many',
  'plan-frozen',
  'plan-not-frozen',
  'freeze-blocked',
  /** V02: the due date has passed, and the freeze does not say why it is late. */
  'late-reason-needed',
  'last-convenor',
  'already-participant',
  /** The two plans cannot be linked: their kinds or counties do not fit, or there is a link already. */
  'cannot-link',
  /** A consultation round that has been closed stays as it is. */
  'round-closed',
  /** The file is none that can be read; the detail says why. */
  'unreadable-file',
  /** The same file has been imported into the plan; it takes a word to do it again. */
  'imported-before',
  /** A proposal of the import has been answered: it is not taken back from under the answer. */
  'import-built-on',
  /** V22: nobody has confirmed that no comment tells of a person's health. */
  'not-confirmed',
  /** A version is handed in on a day from its freeze until today. */
  'not-that-day',
  /** A decision with a § that has no number. */
  'paragraph-without-number',
  /** A reservation without its words, or a decision without § and without the reason why. */
  'decision-incomplete',
  /** The organisation is none of those that decide on the plan. */
  'not-a-party',
  /** The plan has no frozen version of that number. */
  'no-such-version',
  /** The county has no such agreement, or what is to pay is neither a grant line of it nor a pot of the county. */
  'no-such-agreement',
  'no-such-source',
  /** The last year comes before the first or long after it, or money would be used in no possible year. */
  'bad-period',
  /** The entry cannot stand in the register; the faults name its fields. */
  'register-refused',
  /** Somebody changed the same part of the register since, or the part of an activity that is answered for. */
  'changed-meanwhile',
  /** One's organisation has no part in the activity, so there is nothing to commit to. */
  'not-asked',
  /** The code belongs to no workshop that is open, or the workshop has ended. */
  'workshop-over',
  /** One workshop at a time in a plan. */
  'workshop-open',
  'vote-closed',
  'storage',
  /** A fault of the server's own; what it was stands in its log alone. */
  'internal',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export interface Me {
  readonly personId: PersonId
  readonly name: string
  readonly email: string | null
}

export interface PlanSummary {
  readonly facts: PlanFacts
  readonly countyName: string
  readonly role: Role
  readonly organisationId: OrganisationId
  readonly organisationName: string
  readonly reportDue: IsoDate
  readonly versions: number
  readonly changedAt: IsoInstant
}

/** What a page needs before the socket is open. */
export interface PlanDetails {
  readonly facts: PlanFacts
  readonly actor: Actor
  /** Path of the plan's socket: `/sync/plan/<id>/<epoch>.<draft>`; the client adds `?schema=`. */
  readonly syncPath: string
  /** Whether it carries out another plan, or others carry it out. */
  readonly inFamily: boolean
  /** Whether it was made from a frozen version of another plan. */
  readonly hasPredecessor: boolean
}

/** How a new plan starts. The server seeds it, once. */
export interface NewPlan {
  readonly title: string
  readonly template: PlanTemplateName
  readonly periodStart: number
  readonly periodEnd: number
  readonly kind: PlanKind
}

/** A joint plan covers four or five years; twenty leaves room for whatever else a county calls a plan. */
export const maxPeriodYears = 20

export const planTemplateNames = ['2016', 'empty'] as const
/** `2016`: an area of work for each focus area; `empty`: the analyses alone. */
export type PlanTemplateName = (typeof planTemplateNames)[number]

/** Where a new plan can be made, and from what. */
export interface PlanTemplates {
  readonly counties: readonly {
    readonly id: CountyId
    readonly name: string
    readonly agreementTitle: string
    readonly agreementYear: number
  }[]
  readonly templates: readonly PlanTemplateName[]
}

export interface Participant {
  readonly personId: PersonId
  readonly name: string
  readonly email: string | null
  readonly organisationId: OrganisationId
  readonly role: Role
  readonly addedAt: IsoInstant
  readonly guest?: GuestMark | undefined
}

export interface Invitation {
  readonly id: InvitationId
  readonly organisationId: OrganisationId
  readonly role: Role
  readonly email: string | null
  readonly createdAt: IsoInstant
  readonly expiresAt: IsoInstant
}

export interface NewInvitation {
  readonly organisationId: OrganisationId
  readonly role: Role
  /** With an address the person takes part at once; without one, whoever opens the link first. */
  readonly email?: string
  /** Of a person whose address nobody has yet. */
  readonly name?: string
}

export interface MadeInvitation {
  readonly invitation: Invitation
  /** Shown once: the server keeps only the token's hash. */
  readonly link: string
}

export interface InvitationPreview {
  readonly planTitle: string
  readonly organisationName: string
  readonly role: Role
  /** True where whoever looks is signed in, so that their name is known; otherwise the page asks for it. */
  readonly named: boolean
}

/** A blocking finding that the convenor freezes over, with a reason that is printed in the version. */
export interface Override {
  readonly findingId: string
  readonly reason: string
}

export interface FreezeRequest {
  readonly overrides: readonly Override[]
  /** Asked for after the due date (V02). */
  readonly lateReason?: string
  /** *Öppna nästa utkast direkt*: null leaves the plan read-only. */
  readonly nextDraftReason: string | null
}

export interface VersionSummary {
  readonly planId: PlanId
  readonly number: number
  readonly draft: number
  /** SHA-256 of the exported bytes, 64 hexadecimal digits. */
  readonly sha256: string
  readonly previousSha256: string | null
  readonly madeBy: Voice
  readonly madeAt: IsoInstant
  readonly bytes: number
}

/** Why a recovery copy was made: the reason the socket was closed with, or a mismatch that the client found. */
export const recoveryReasons = [
  'not-allowed',
  'frozen',
  'other-lineage',
  'old-client',
  'bad-content',
  'gone',
  'mismatch',
] as const
export type RecoveryReason = (typeof recoveryReasons)[number]

export interface RecoveryCopy {
  readonly id: RecoveryCopyId
  readonly planId: PlanId
  readonly author: Voice
  readonly reason: RecoveryReason
  readonly draft: number
  readonly at: IsoInstant
  /** The words and values in it, by field, as far as they can be read without applying it. */
  readonly texts: readonly DescribedChange[]
}

/** Bytes are base64 of one merged Yjs update. */
export interface NewRecoveryCopy {
  readonly reason: RecoveryReason
  readonly draft: number
  readonly epoch: number
  readonly update: string
}
