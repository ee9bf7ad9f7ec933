/** A workshop's rules: who may do what in it, what comes of each deed, and how votes and time are counted. */
export { type DeedContext, doInWorkshop, endWorkshop, mayInWorkshop, type WorkshopOutcome } from './doInWorkshop.ts'
export { askToJoin, isOpen, openWorkshop } from './openWorkshop.ts'
export { isConfirmed, type OrganisationVoice, type Tally, type TallyKind, tallyVote } from './tally.ts'
export { readTimer, type TimerReading } from './timer.ts'
export { workshopCode, workshopCodeFrom, workshopCodeShown } from './workshopCode.ts'
export * from './workshopLimits.ts'
export type { WorkshopRefusal } from './workshopRefusal.ts'
