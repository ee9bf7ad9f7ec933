/** Every word that people read, in Swedish and English, for the screen, mail and exports. */

export * from './agreements/index.ts'
export { type BoardReportWords, boardReportTexts } from './boardReportTexts.ts'
export { type ChangeText, changeText } from './changeText.ts'
export { type DecisionWords, decisionTexts } from './decisionTexts.ts'
export { type EventNames, eventText } from './eventText.ts'
export { type FindingNames, type FindingText, findingText } from './findingText.ts'
export * from './format.ts'
export { loadTexts } from './loadTexts.ts'
export { proposalTexts } from './proposalTexts.ts'
export type { ProposalTexts } from './sv/proposals.ts'
export { type Texts, texts } from './texts.ts'
