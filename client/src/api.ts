/**
 * The server's API as the pages call it, typed by the server itself: the one file that takes a type from there. An
 * answer is either what was asked for or a refusal's code; nothing is thrown, whatever the network does.
 */
import type { Api } from '@samplan/server/api'
import type {
  ActivityId,
  CountyId,
  InvitationId,
  OrganisationId,
  PersonId,
  PlanId,
  ProposalId,
  Role,
  RoundId,
  StatementId,
  ThreadId,
  WorkshopDeed,
} from '@samplan/shared/plan'
import type { PlanReading } from '@samplan/shared/rules'
import type {
  AnswerOutcome,
  FreezeRequest,
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
  ProposalAnswer,
  RegisterChangeRequest,
  RoundTerms,
  StatisticsStatement,
} from '@samplan/shared/wire'
import { hc } from 'hono/client'
import { ask, askBytes, askToChange, type Reply } from './api/ask.ts'

export type { RefusalCode, RegisterReply, Reply } from './api/ask.ts'

export type ApiClient = ReturnType<typeof createApiClient>

/** Calls to the server at `origin`, with the browser's cookie. */
export function createApiClient(origin: string) {
  const { api } = hc<Api>(origin)
  const plan = api.plans[':planId']
  const of = (planId: PlanId) => ({ param: { planId } })
  return {
    me: () => ask(api.me.$get()),
    signIn: (token: string) => ask(api['sign-in'].$post({ json: { token } })),
    signOut: () => ask(api['sign-out'].$post()),
    plans: () => ask(api.plans.$get()),
    counties: () => ask(api.counties.$get()),
    countyMoney: (countyId: CountyId) => ask(api.counties[':countyId'].money.$get({ param: { countyId } })),
    countyProjects: (countyId: CountyId) => ask(api.counties[':countyId'].projects.$get({ param: { countyId } })),
    planTemplates: () => ask(api['plan-templates'].$get()),
    createPlan: (json: NewPlan) => ask(api.plans.$post({ json })),
    planDetails: (planId: PlanId) => ask(plan.$get(of(planId))),
    // A text nests deeper than Hono's types follow.
    planReading: (planId: PlanId) => ask(plan.reading.$get(of(planId))) as Promise<Reply<PlanReading>>,
    register: (planId: PlanId) => ask(plan.register.$get(of(planId))),
    events: (planId: PlanId) => ask(plan.events.$get(of(planId))),
    sittings: (planId: PlanId) => ask(plan.sittings.$get(of(planId))),
    renamePlan: (planId: PlanId, title: string) => ask(plan.$patch({ ...of(planId), json: { title } })),
    ...registerCalls(api),
    ...familyCalls(api),
    ...participantCalls(api),
    ...threadCalls(api),
    ...commitmentCalls(api),
    decisions: (planId: PlanId) => ask(plan.decisions.$get(of(planId))),
    recordDecisions: (planId: PlanId, wish: NewDecisions) =>
      ask(plan.decisions.$post({ ...of(planId), json: { ...wish, of: [...wish.of] } })),
    ...consultationCalls(api),
    ...proposalCalls(api),
    ...versionCalls(api),
    ...successionCalls(api),
    ...publicCalls(api),
    invitation: (token: string) => ask(api.invitations[':token'].$get({ param: { token } })),
    acceptInvitation: (token: string, name: string | null) =>
      ask(api.invitations[':token'].accept.$post({ param: { token }, json: name === null ? {} : { name } })),
    ...workshopCalls(api),
    recoveryCopies: (planId: PlanId) => ask(plan['recovery-copies'].$get(of(planId))),
    keepRecoveryCopy: (planId: PlanId, json: NewRecoveryCopy) =>
      ask(plan['recovery-copies'].$post({ ...of(planId), json })),
  }
}

type Calls = ReturnType<typeof hc<Api>>['api']

function registerCalls(api: Calls) {
  const { register } = api.plans[':planId']
  return {
    countyRegister: (planId: PlanId) => ask(register.county.$get({ param: { planId } })),
    countyPotUse: (planId: PlanId) => ask(register.pots.$get({ param: { planId } })),
    registerChanges: (planId: PlanId, below: number | null) =>
      ask(register.changes.$get({ param: { planId }, query: below === null ? {} : { below: String(below) } } as never)),
    changeRegister: (planId: PlanId, json: RegisterChangeRequest) =>
      askToChange(register.changes.$post({ param: { planId }, json } as never)),
    undoRegisterChange: (planId: PlanId, number: number) =>
      askToChange(register.changes[':number'].undo.$post({ param: { planId, number: String(number) } })),
  }
}

function familyCalls(api: Calls) {
  const plan = api.plans[':planId']
  const of = (planId: PlanId) => ({ param: { planId } })
  return {
    family: (planId: PlanId) => ask(plan.family.$get(of(planId))),
    createChild: (planId: PlanId, json: NewChildPlan) => ask(plan.children.$post({ ...of(planId), json })),
    /** Links a plan to the joint plan that it carries out. */
    linkPlan: (planId: PlanId, parentId: PlanId) => ask(plan.parent.$put({ ...of(planId), json: { parentId } })),
    unlinkPlan: (planId: PlanId) => ask(plan.parent.$delete(of(planId))),
    unlinkChild: (planId: PlanId, childId: PlanId) =>
      ask(plan.children[':childId'].$delete({ param: { planId, childId } })),
    chooseParentVersion: (planId: PlanId, version: number) =>
      ask(plan.parent.version.$put({ ...of(planId), json: { version } })),
  }
}

function participantCalls(api: Calls) {
  const plan = api.plans[':planId']
  const person = (planId: PlanId, personId: PersonId) => ({ param: { planId, personId } })
  return {
    participants: (planId: PlanId) => ask(plan.participants.$get({ param: { planId } })),
    changeParticipant: (
      planId: PlanId,
      personId: PersonId,
      json: { role?: Role; organisationId?: NewInvitation['organisationId'] },
    ) => ask(plan.participants[':personId'].$patch({ ...person(planId, personId), json })),
    removeParticipant: (planId: PlanId, personId: PersonId) =>
      ask(plan.participants[':personId'].$delete(person(planId, personId))),
    invitations: (planId: PlanId) => ask(plan.invitations.$get({ param: { planId } })),
    invite: (planId: PlanId, json: NewInvitation) => ask(plan.invitations.$post({ param: { planId }, json })),
    withdrawInvitation: (planId: PlanId, invitationId: InvitationId) =>
      ask(plan.invitations[':invitationId'].$delete({ param: { planId, invitationId } })),
  }
}

function threadCalls(api: Calls) {
  const { threads } = api.plans[':planId']
  return {
    threads: (planId: PlanId) => ask(threads.$get({ param: { planId } })),
    threadPlaces: (planId: PlanId) => ask(threads.places.$get({ param: { planId } })),
    startThread: (planId: PlanId, json: NewThread) => ask(threads.$post({ param: { planId }, json })),
    addComment: (planId: PlanId, threadId: ThreadId, body: string) =>
      ask(threads[':threadId'].comments.$post({ param: { planId, threadId }, json: { body } })),
    answerThread: (planId: PlanId, threadId: ThreadId, outcome: AnswerOutcome, reason: string) =>
      ask(threads[':threadId'].answer.$post({ param: { planId, threadId }, json: { outcome, reason } })),
  }
}

function commitmentCalls(api: Calls) {
  const { commitments } = api.plans[':planId']
  return {
    commitments: (planId: PlanId) => ask(commitments.$get({ param: { planId } })),
    commitmentHistory: (planId: PlanId, activityId: ActivityId, organisationId: OrganisationId) =>
      ask(commitments[':activityId'][':organisationId'].$get({ param: { planId, activityId, organisationId } })),
    giveCommitment: (planId: PlanId, activityId: ActivityId, { seen, ...answer }: NewCommitment) =>
      ask(
        commitments[':activityId'].$post({
          param: { planId, activityId },
          json: { ...answer, seen: { ...seen, responsibleIds: [...seen.responsibleIds] } },
        }),
      ),
  }
}

function consultationCalls(api: Calls) {
  const { consultation } = api.plans[':planId']
  const { rounds } = consultation
  const round = rounds[':roundId']
  return {
    consultation: (planId: PlanId) => ask(consultation.$get({ param: { planId } })),
    openRound: (planId: PlanId, terms: RoundTerms) =>
      ask(rounds.$post({ param: { planId }, json: { ...terms, invited: [...terms.invited] } })),
    changeRound: (planId: PlanId, roundId: RoundId, terms: RoundTerms) =>
      ask(round.$put({ param: { planId, roundId }, json: { ...terms, invited: [...terms.invited] } })),
    closeRound: (planId: PlanId, roundId: RoundId) => ask(round.close.$post({ param: { planId, roundId } })),
    recordStatement: (planId: PlanId, roundId: RoundId, json: NewStatement) =>
      ask(round.statements.$post({ param: { planId, roundId }, json })),
    removeStatement: (planId: PlanId, roundId: RoundId, statementId: StatementId) =>
      ask(round.statements[':statementId'].$delete({ param: { planId, roundId, statementId } })),
    stateStatistics: (planId: PlanId, json: StatisticsStatement) =>
      ask(consultation.statistics.$put({ param: { planId }, json })),
  }
}

function proposalCalls(api: Calls) {
  const { proposals } = api.plans[':planId']
  // A file goes as a form, what is said of it as JSON in one of its fields: the form's types know neither.
  const form = (file: File, said: object) => ({ form: { file, said: JSON.stringify(said) } as never })
  return {
    proposals: (planId: PlanId) => ask(proposals.$get({ param: { planId } })),
    previewImport: (planId: PlanId, file: File, sheet: number | null) =>
      ask(proposals.preview.$post({ param: { planId }, ...form(file, { sheet }) })),
    importProposals: (planId: PlanId, roundId: RoundId, file: File, wish: ImportWish) =>
      ask(proposals.rounds[':roundId'].imports.$post({ param: { planId, roundId }, ...form(file, wish) })),
    importRejects: (planId: PlanId, number: number) =>
      ask(proposals.imports[':number'].rejects.$get({ param: { planId, number: String(number) } })),
    takeBackImport: (planId: PlanId, number: number) =>
      ask(proposals.imports[':number'].$delete({ param: { planId, number: String(number) } })),
    answerProposal: (planId: PlanId, proposalId: ProposalId, json: ProposalAnswer) =>
      ask(proposals[':proposalId'].answer.$put({ param: { planId, proposalId }, json })),
  }
}

function workshopCalls(api: Calls) {
  const { workshop } = api.plans[':planId']
  const of = (planId: PlanId) => ({ param: { planId } })
  return {
    workshop: (planId: PlanId) => ask(workshop.$get(of(planId))),
    closedWorkshops: (planId: PlanId) => ask(workshop.closed.$get(of(planId))),
    openWorkshop: (planId: PlanId, json: NewWorkshop) =>
      ask(workshop.$post({ ...of(planId), json: { ...json, agenda: [...json.agenda] } })),
    actInWorkshop: (planId: PlanId, json: WorkshopDeed) =>
      // The deed's lists are read-only here and are read there: nothing is changed on the way.
      ask(workshop.deeds.$post({ ...of(planId), json: json as never })),
    workshopDoor: (code: string) => ask(api.workshops[':code'].$get({ param: { code } })),
    joinWorkshop: (code: string, name: string | null, organisationId: OrganisationId) =>
      ask(
        api.workshops[':code'].join.$post({
          param: { code },
          json: name === null ? { organisationId } : { name, organisationId },
        }),
      ),
    guestStanding: () => ask(api['guest-standing'].$get()),
  }
}

function publicCalls(api: Calls) {
  const at = (publicationId: string) => ({ param: { publicationId } })
  return {
    publicVersion: (id: string) => ask(api.public[':publicationId'].$get(at(id))),
    publicBytes: (id: string) => askBytes(() => api.public[':publicationId'].json.$get(at(id))),
  }
}

function versionCalls(api: Calls) {
  const plan = api.plans[':planId']
  const at = (planId: PlanId, number: number) => ({ param: { planId, number: String(number) } })
  return {
    versions: (planId: PlanId) => ask(plan.versions.$get({ param: { planId } })),
    version: (planId: PlanId, number: number) => ask(plan.versions[':number'].$get(at(planId, number))),
    versionBytes: (planId: PlanId, number: number) =>
      askBytes(() => plan.versions[':number'].json.$get(at(planId, number))),
    handIns: (planId: PlanId) => ask(plan.versions['hand-ins'].$get({ param: { planId } })),
    handIn: (planId: PlanId, number: number, handIn: NewHandIn) =>
      ask(plan.versions[':number']['hand-in'].$put({ ...at(planId, number), json: handIn })),
    withdrawHandIn: (planId: PlanId, number: number) =>
      ask(plan.versions[':number']['hand-in'].$delete(at(planId, number))),
    publications: (planId: PlanId) => ask(plan.versions.publications.$get({ param: { planId } })),
    publishVersion: (planId: PlanId, number: number, confirmedNobodysHealth: boolean) =>
      ask(plan.versions[':number'].publication.$post({ ...at(planId, number), json: { confirmedNobodysHealth } })),
    withdrawPublication: (planId: PlanId, number: number) =>
      ask(plan.versions[':number'].publication.$delete(at(planId, number))),
    checkPlan: (planId: PlanId) => ask(plan.check.$post({ param: { planId } })),
    freeze: (planId: PlanId, request: FreezeRequest) =>
      ask(plan.freeze.$post({ param: { planId }, json: { ...request, overrides: [...request.overrides] } })),
    openDraft: (planId: PlanId, reason: string) => ask(plan.drafts.$post({ param: { planId }, json: { reason } })),
  }
}

function successionCalls(api: Calls) {
  const plan = api.plans[':planId']
  const of = (planId: PlanId) => ({ param: { planId } })
  return {
    successors: (planId: PlanId) => ask(plan.successors.$get(of(planId))),
    makeNextPlan: (planId: PlanId, json: NewNextPlan) =>
      ask(plan.successors.$post({ ...of(planId), json: { ...json, sources: [...json.sources] } })),
    predecessor: (planId: PlanId) => ask(plan.predecessor.$get(of(planId))),
    predecessorBytes: (planId: PlanId) => askBytes(() => plan.predecessor.json.$get(of(planId))),
  }
}
