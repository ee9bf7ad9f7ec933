/** Proposals that were imported, as they are kept. Each change goes with its entry in the event log. */
import type { PlanId, ProposalId, ProposalWords } from '@samplan/shared/plan'
import type { Act, ImportRejects, ProposalAnswer, ProposalImport, Proposals } from '@samplan/shared/wire'

export interface NewImport
  extends Pick<ProposalImport, 'number' | 'roundId' | 'name' | 'sha256' | 'bytes' | 'rowsIn' | 'imported'> {
  readonly proposals: readonly (ProposalWords & { readonly id: ProposalId })[]
  readonly rejects: ImportRejects
}

export interface ProposalStore {
  ofPlan(planId: PlanId): Promise<Proposals>
  /** Without the proposals: which imports there have been, in their order. */
  imports(planId: PlanId): Promise<readonly ProposalImport[]>
  /** Null for an import that there is none of. */
  rejects(planId: PlanId, number: number): Promise<ImportRejects | null>
  /** All of it, or nothing. Throws where the number is taken, or the rows are not the proposals and the rejects. */
  add(planId: PlanId, added: NewImport): Promise<void>
  /** Its proposals and the words of its rejects are gone; throws where it has been taken back, or never was. */
  takeBack(planId: PlanId, number: number, act: Act): Promise<void>
  /** In the place of an earlier answer. Throws for another plan's proposal. */
  answer(planId: PlanId, proposalId: ProposalId, answer: ProposalAnswer & { readonly answered: Act }): Promise<void>
}
