/** What the browser itself keeps: writing without network, and leaving a computer that others use too. */
import type { Words } from '../sv.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

export const local: Words['local'] = {
  offline: 'Offline',
  offlineSince: (time) => `You have been offline since ${time}.`,
  goOn: 'Go on writing. What you write is kept in this browser and is sent when the network is back.',
  goOnHere: 'What you write is in this window and is sent when the network is back. Do not close the window.',
  readOn: 'You see the plan as it was then.',
  stopped:
    'Nothing can be written until the network is back. What you have already written is still in this window. Do not close it.',
  failing: {
    unsupported: 'This browser cannot keep anything locally.',
    blocked: 'This browser cannot keep anything locally. That is often so in private windows.',
    full: 'This browser cannot keep anything locally. There is no room left.',
    removed: 'This browser no longer keeps anything locally. What it had kept has been removed. Load the page again.',
  },
  failingHint: 'With network, everything is saved as usual. Without it, nothing can be written.',
  recoveryInBrowser:
    'The server cannot be reached. The recovery copy is in this browser and is handed in when it can be.',
  leaving: 'Sending what is not saved…',
  leaveTitle: (count) => `${many(count, 'change has', 'changes have')} not arrived`,
  leaveLead:
    'They are in this browser alone. When you sign out, everything that it has kept is removed. Stay until they have arrived, or save them as a file.',
  leavePlan: (title, count) => `${title}: ${many(count, 'change', 'changes')}`,
  stay: 'Stay',
  saveFile: 'Save as a file',
  fileSaved: 'The file is saved. You can sign out now.',
  cannotSignOut: 'The server cannot be reached, so you are still signed in. Try again when the network is back.',
}
