/** The commands, bound to what they need. */

import { createSpreadsheetReader } from '../spreadsheet/index.ts'
import { acceptInvitation } from './acceptInvitation.ts'
import { changeAccess, removeParticipant } from './changeAccess.ts'
import { checkDraft } from './checkDraft.ts'
import type { Commands } from './commands.ts'
import { addComment, answerThread, startThread } from './comments.ts'
import { importProposals, previewImport } from './consultation/importProposals.ts'
import { answerProposal, takeBackImport } from './consultation/proposals.ts'
import { changeRound, closeRound, openRound } from './consultation/rounds.ts'
import { recordStatement, removeStatement, stateStatistics } from './consultation/statements.ts'
import { createDescriber } from './createDescriber.ts'
import { createPlan } from './createPlan.ts'
import { decisionBook, publicDecisions } from './decisions/decisionBook.ts'
import { recordDecisions } from './decisions/recordDecisions.ts'
import type { CommandDeps } from './deps.ts'
import { createChild } from './family/createChild.ts'
import { familyView } from './family/familyView.ts'
import { chooseParentVersion, linkPlan, unlinkChild, unlinkPlan } from './family/linkPlan.ts'
import { freezePlan } from './freezePlan.ts'
import { giveCommitment } from './giveCommitment.ts'
import { handInVersion, withdrawHandIn } from './handInVersion.ts'
import { invite, withdrawInvitation } from './invite.ts'
import { keepRecoveryCopy, recoveryCopies } from './keepRecoveryCopy.ts'
import { openDraft } from './openDraft.ts'
import { publishVersion, withdrawPublication } from './publishVersion.ts'
import { createPlanReader } from './readingOfPlan.ts'
import { changeRegister, undoRegisterChange } from './register/changeRegister.ts'
import { counties, countyMoney } from './register/countyMoney.ts'
import { createCountyProjects } from './register/countyProjects.ts'
import { createFrozenFindings } from './register/frozenFindings.ts'
import { countyPotUse } from './register/potUse.ts'
import { renamePlan } from './renamePlan.ts'
import { makeNextPlan } from './succession/makeNextPlan.ts'
import { successorsOf } from './succession/successorsOf.ts'
import { threadPlaces } from './threadPlaces.ts'
import { workshopCommands } from './workshop/workshopCommands.ts'

export type { Commands } from './commands.ts'
export type { CommandDeps, LiveRooms } from './deps.ts'
export { rebuild } from './rebuild.ts'
export { startEpochs } from './startEpochs.ts'

export function createCommands(deps: CommandDeps): Commands {
  const describe = createDescriber()
  const importDeps = { ...deps, readSheet: createSpreadsheetReader() }
  const readingOfPlan = createPlanReader(deps)
  const countyDeps = { ...deps, frozenFindings: createFrozenFindings(deps.storage) }
  return {
    createPlan: (personId, wish) => createPlan(deps, personId, wish),
    renamePlan: (who, title) => renamePlan(deps, who, title),
    checkPlan: (who) => checkDraft(deps, who),
    readingOfPlan,
    threadPlaces: (who) => threadPlaces(deps, who),
    freezePlan: (who, wish) => freezePlan(deps, who, wish),
    openDraft: (who, reason) => openDraft(deps, who, reason),
    changeAccess: (whose, change) => changeAccess(deps, whose, change),
    removeParticipant: (whose) => removeParticipant(deps, whose),
    invite: (who, wish) => invite(deps, who, wish),
    withdrawInvitation: (who, invitationId) => withdrawInvitation(deps, who, invitationId),
    acceptInvitation: (token, opener) => acceptInvitation(deps, token, opener),
    startThread: (where, wish) => startThread(deps, where, wish),
    addComment: (where, words) => addComment(deps, where, words),
    answerThread: (where, answer) => answerThread(deps, where, answer),
    giveCommitment: (who, wish) => giveCommitment(deps, who, wish),
    handInVersion: (who, handIn) => handInVersion(deps, who, handIn),
    withdrawHandIn: (who) => withdrawHandIn(deps, who),
    recordDecisions: (who, wish) => recordDecisions(deps, who, wish),
    decisionBook: (facts) => decisionBook(deps.storage, { facts }),
    publicDecisions: (planId, version) => publicDecisions(deps.storage, planId, version),
    publishVersion: (who, confirmed) => publishVersion(deps, who, confirmed),
    withdrawPublication: (who) => withdrawPublication(deps, who),
    openRound: (who, terms) => openRound(deps, who, terms),
    changeRound: (who, roundId, terms) => changeRound(deps, who, roundId, terms),
    closeRound: (who, roundId) => closeRound(deps, who, roundId),
    recordStatement: (who, roundId, wish) => recordStatement(deps, who, roundId, wish),
    removeStatement: (who, roundId, statementId) => removeStatement(deps, who, roundId, statementId),
    stateStatistics: (who, wish) => stateStatistics(deps, who, wish),
    previewImport: (who, file, sheet) => previewImport(importDeps, who, file, sheet),
    importProposals: (who, file, wish) => importProposals(importDeps, who, file, wish),
    takeBackImport: (who, number) => takeBackImport(deps, who, number),
    answerProposal: (who, proposalId, answer) => answerProposal(deps, who, proposalId, answer),
    keepRecoveryCopy: (who, copy) => keepRecoveryCopy({ ...deps, describe }, who, copy),
    recoveryCopies: (who) => recoveryCopies(deps, who),
    changeRegister: (who, wish) => changeRegister(deps, who, wish),
    undoRegisterChange: (who, number) => undoRegisterChange(deps, who, number),
    createChild: (who, wish) => createChild(deps, who, wish),
    linkPlan: (who, parentId) => linkPlan(deps, who, parentId),
    unlinkPlan: (who) => unlinkPlan(deps, who),
    unlinkChild: (who, childId) => unlinkChild(deps, who, childId),
    chooseParentVersion: (who, version) => chooseParentVersion(deps, who, version),
    makeNextPlan: (who, wish) => makeNextPlan(deps, who, wish),
    successorsOf: (who) => successorsOf(deps, who),
    familyView: (who) => familyView(deps, who),
    countyPotUse: (who) => countyPotUse(deps, who),
    counties: (personId) => counties(countyDeps, personId),
    countyMoney: (countyId, personId) => countyMoney(countyDeps, countyId, personId),
    countyProjects: createCountyProjects(deps.storage),
    ...workshopCommands(deps),
  }
}
