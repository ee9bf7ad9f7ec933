/** That a frozen version was handed in: what the conditions of grants go by. */
import type { Words } from '../sv.ts'

export const handIn: Words['handIn'] = {
  title: 'Handing in',
  none: 'Nobody has recorded that the version was handed in.',
  condition: 'The conditions of grants go by the day on which a frozen version was handed in.',
  said: (day, to) => `Handed in on ${day} to ${to}.`,
  recordedBy: (organisation, when) => `Recorded by ${organisation} ${when}.`,
  record: 'Record the handing in…',
  change: 'Change what is recorded…',
  withdraw: 'Take the handing in back…',
  withdrawTitle: (number) => `Was it not version ${number} that was handed in?`,
  withdrawLead: 'The version then stands as not handed in. What you recorded stays in the event log.',
  withdrawNow: 'Take back',
  dialogTitle: (number) => `When was version ${number} handed in?`,
  dialogLead: 'The whole of the last day counts. What you record stands in the event log with your name.',
  on: 'Handed in on',
  dayMissing: 'Choose a day.',
  to: 'To',
  toMissing: 'Write to whom.',
  save: 'Save',
}
