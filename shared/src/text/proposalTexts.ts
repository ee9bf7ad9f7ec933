/** Words of the page of proposals. They come with that page alone: most people never open it. */
import { proposals as en } from './en/proposals.ts'
import type { Language } from './format.ts'
import { type ProposalTexts, proposals as sv } from './sv/proposals.ts'

export const proposalTexts: Readonly<Record<Language, ProposalTexts>> = { sv, en }
