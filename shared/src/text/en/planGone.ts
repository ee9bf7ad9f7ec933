import type { Words } from '../sv.ts'

export const planGone: Words['planGone'] = {
  state: 'No longer taking part',
  letOut: 'Your part in the meeting has ended',
}
