/** Everything the server does beyond one store, by name. HTTP, the demo and the command line all go through it. */
import type {
  ActivityId,
  Actor,
  CountyId,
  InvitationId,
  OrganisationId,
  PersonId,
  PlanFacts,
  PlanId,
  ProposalId,
  RoundId,
  StatementId,
  ThreadId,
  WorkshopDeed,
} from '@samplan/shared/plan'
import type { CheckResult, PlanReading, WorkshopRefusal } from '@samplan/shared/rules'
import type {
  AnswerOutcome,
  Commitment,
  Consultation,
  CountyMoney,
  CountyPotUse,
  CountyProjects,
  CountySummary,
  Decision,
  DecisionBook,
  FamilyAnswer,
  FreezeRequest,
  GuestStanding,
  HandIn,
  ImportPreview,
  ImportWish,
  NewChildPlan,
  NewCommitment,
  NewDecisions,
  NewHandIn,
  NewInvitation,
  NewNextPlan,
  NewPlan,
  NewRecoveryCopy,
  NewStatement,
  NewThread,
  NewWorkshop,
  Participant,
  Proposal,
  ProposalAnswer,
  ProposalImport,
  Publication,
  PublicVersion,
  RecoveryCopy,
  RegisterChangeRequest,
  RoundTerms,
  StatisticsStatement,
  Successor,
  Thread,
  ThreadPlaces,
  VersionSummary,
  WorkshopHere,
  WorkshopPreview,
  WorkshopView,
} from '@samplan/shared/wire'
import type { Person } from '../storage/storage.ts'
import type { Joined, Opener } from './acceptInvitation.ts'
import type { AccessChange, AccessRefusal } from './changeAccess.ts'
import type { ImportRefusal } from './consultation/importProposals.ts'
import type { RoundRefusal } from './consultation/inRound.ts'
import type { ProposalRefusal, TakeBackRefusal } from './consultation/proposals.ts'
import type { DecisionRefusal } from './decisions/recordDecisions.ts'
import type { LinkRefusal } from './family/linkPlan.ts'
import type { FreezeRefusal } from './freezePlan.ts'
import type { CommitmentRefusal } from './giveCommitment.ts'
import type { HandInRefusal } from './handInVersion.ts'
import type { TurnRefusal, Who } from './inTurn.ts'
import type { InviteRefusal, Made } from './invite.ts'
import type { RecoveryRefusal } from './keepRecoveryCopy.ts'
import type { Outcome } from './outcome.ts'
import type { PublishRefusal } from './publishVersion.ts'
import type { RegisterChangeOutcome } from './register/refusals.ts'
import type { NextPlanRefusal } from './succession/makeNextPlan.ts'
import type { AskedToJoin, Asker } from './workshop/joinWorkshop.ts'

export interface Commands {
  createPlan(personId: PersonId, wish: NewPlan): Promise<Outcome<PlanFacts, 'not-allowed'>>
  renamePlan(who: Who, title: string): Promise<Outcome<PlanFacts, TurnRefusal>>
  checkPlan(who: Who): Promise<Outcome<CheckResult, TurnRefusal>>
  freezePlan(who: Who, wish: FreezeRequest): Promise<Outcome<VersionSummary, FreezeRefusal>>
  openDraft(who: Who, reason: string): Promise<Outcome<PlanFacts, TurnRefusal>>
  changeAccess(
    whose: Who & { readonly participantId: PersonId },
    change: AccessChange,
  ): Promise<Outcome<Participant, AccessRefusal>>
  removeParticipant(whose: Who & { readonly participantId: PersonId }): Promise<Outcome<null, AccessRefusal>>
  invite(who: Who, wish: NewInvitation): Promise<Outcome<Made, InviteRefusal>>
  withdrawInvitation(who: Who, invitationId: InvitationId): Promise<Outcome<null, TurnRefusal>>
  acceptInvitation(token: string, opener: Opener): Promise<Outcome<Joined, 'link-used' | 'already-participant'>>
  /** The plan as it reads right now, for a page without the document. */
  readingOfPlan(who: Who): Promise<Outcome<PlanReading, TurnRefusal>>
  /** Where in the plan its comments may stand. */
  threadPlaces(who: Who): Promise<Outcome<ThreadPlaces, TurnRefusal>>
  startThread(where: { planId: PlanId; actor: Actor }, wish: NewThread): Promise<Thread>
  addComment(
    where: { planId: PlanId; actor: Actor; threadId: ThreadId },
    body: string,
  ): Promise<Outcome<Thread, 'not-found'>>
  answerThread(
    where: { planId: PlanId; actor: Actor; threadId: ThreadId },
    answer: { outcome: AnswerOutcome; reason: string },
  ): Promise<Outcome<Thread, 'not-found'>>
  /** Answers for the person's own organisation. */
  giveCommitment(
    who: Who & { readonly activityId: ActivityId },
    wish: NewCommitment,
  ): Promise<Outcome<Commitment, CommitmentRefusal>>
  /** The day that the conditions of grants go by. */
  handInVersion(who: Who & { readonly number: number }, handIn: NewHandIn): Promise<Outcome<HandIn, HandInRefusal>>
  /** What was recorded of the wrong version. */
  withdrawHandIn(who: Who & { readonly number: number }): Promise<Outcome<null, TurnRefusal>>
  /** What boards did with a frozen version: an editor's of their own organisation, a convenor's of any. */
  recordDecisions(who: Who, wish: NewDecisions): Promise<Outcome<readonly Decision[], DecisionRefusal>>
  decisionBook(facts: PlanFacts): Promise<DecisionBook>
  /** What everybody is told of a published version's decisions. */
  publicDecisions(planId: PlanId, version: number): Promise<Pick<PublicVersion, 'decided' | 'deciding'>>
  /** V22: only once it is confirmed that no comment tells of a person's health. */
  publishVersion(
    who: Who & { readonly number: number },
    confirmedNobodysHealth: boolean,
  ): Promise<Outcome<Publication, PublishRefusal>>
  withdrawPublication(who: Who & { readonly number: number }): Promise<Outcome<null, PublishRefusal>>
  openRound(who: Who, terms: RoundTerms): Promise<Outcome<Consultation, RoundRefusal>>
  changeRound(who: Who, roundId: RoundId, terms: RoundTerms): Promise<Outcome<Consultation, RoundRefusal>>
  closeRound(who: Who, roundId: RoundId): Promise<Outcome<Consultation, RoundRefusal>>
  recordStatement(who: Who, roundId: RoundId, wish: NewStatement): Promise<Outcome<Consultation, RoundRefusal>>
  removeStatement(who: Who, roundId: RoundId, statementId: StatementId): Promise<Outcome<Consultation, RoundRefusal>>
  stateStatistics(who: Who, wish: StatisticsStatement): Promise<Outcome<Consultation, RoundRefusal>>
  /** What a sheet holds, and whether it was imported before. */
  previewImport(who: Who, file: Uint8Array, sheet: number | null): Promise<ImportPreview>
  importProposals(
    who: Who & { readonly roundId: RoundId },
    file: Uint8Array,
    wish: ImportWish,
  ): Promise<Outcome<ProposalImport, ImportRefusal>>
  takeBackImport(who: Who, number: number): Promise<Outcome<ProposalImport, TakeBackRefusal>>
  answerProposal(who: Who, proposalId: ProposalId, answer: ProposalAnswer): Promise<Outcome<Proposal, ProposalRefusal>>
  keepRecoveryCopy(who: Who, copy: NewRecoveryCopy): Promise<Outcome<RecoveryCopy, RecoveryRefusal>>
  /** The person's own copies; the convenor sees everyone's. */
  recoveryCopies(who: Who): Promise<Outcome<readonly RecoveryCopy[], 'not-found'>>
  changeRegister(who: Who, wish: RegisterChangeRequest): Promise<RegisterChangeOutcome>
  /** Takes the change with that number back. */
  undoRegisterChange(who: Who, number: number): Promise<RegisterChangeOutcome>
  createChild(who: Who, wish: NewChildPlan): Promise<Outcome<PlanFacts, TurnRefusal | 'cannot-link' | 'bad-request'>>
  linkPlan(who: Who, parentId: PlanId): Promise<Outcome<null, LinkRefusal>>
  unlinkPlan(who: Who): Promise<Outcome<null, LinkRefusal>>
  unlinkChild(who: Who, childId: PlanId): Promise<Outcome<null, LinkRefusal>>
  chooseParentVersion(who: Who, version: number): Promise<Outcome<null, LinkRefusal>>
  /** Makes a plan from a frozen version of this one. */
  makeNextPlan(who: Who, wish: NewNextPlan): Promise<Outcome<PlanFacts, NextPlanRefusal>>
  /** Plans that were made from versions of this one, as the person may see them. */
  successorsOf(who: Who): Promise<readonly Successor[]>
  /** The plan's family as the person may see it. */
  familyView(who: Who): Promise<FamilyAnswer>
  /** Sums of all the county's plans; titles of those that the person takes part in. */
  countyPotUse(who: Who): Promise<CountyPotUse>
  /** The counties that the person takes part in. */
  counties(personId: PersonId): Promise<readonly CountySummary[]>
  countyMoney(countyId: CountyId, personId: PersonId): Promise<Outcome<CountyMoney, 'not-found'>>
  /** Out of the latest frozen versions of the county's plans that the person takes part in. */
  countyProjects(countyId: CountyId, personId: PersonId): Promise<Outcome<CountyProjects, 'not-found'>>
  openWorkshop(who: Who, wish: NewWorkshop): Promise<Outcome<WorkshopHere, TurnRefusal | 'workshop-open'>>
  /** Does something in the plan's open workshop. */
  actInWorkshop(who: Who, deed: WorkshopDeed): Promise<Outcome<WorkshopHere, WorkshopRefusal>>
  workshopHere(who: Who): Promise<WorkshopHere>
  closedWorkshops(planId: PlanId): Promise<readonly WorkshopView[]>
  previewWorkshop(code: string, asker: Person | null): Promise<Outcome<WorkshopPreview, 'workshop-over'>>
  joinWorkshop(
    code: string,
    asker: Asker,
    organisationId: OrganisationId,
  ): Promise<Outcome<AskedToJoin, 'workshop-over' | 'too-many' | 'bad-request'>>
  guestStanding(personId: PersonId): Promise<GuestStanding>
  endDueWorkshops(): Promise<void>
}
