import { type ProposalTexts, proposalTexts } from '@samplan/shared/text'
import { usePreferences } from '../../style/preferences.ts'

export function useProposalWords(): ProposalTexts {
  return proposalTexts[usePreferences().texts.language]
}
