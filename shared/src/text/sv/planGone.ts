/** Somebody's part in a plan has ended while they had it open. */
export const planGone = {
  /** Where it otherwise says that all is saved. */
  state: 'Inte längre med',
  letOut: 'Din del i mötet är avslutad',
}
