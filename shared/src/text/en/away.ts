/** While the server does not answer: what the page says instead, and the plans that can be opened all the same. */
import type { Words } from '../sv.ts'

export const away: Words['away'] = {
  title: 'This page needs the network',
  lead: 'The server does not answer just now. The page opens by itself when it answers again.',
  stillAway: 'The server still does not answer.',
  keptHead: 'Plans that open all the same',
  keptLead: 'They are kept on this computer. What you write in them is sent when the network is back.',
  startLead:
    'The server does not answer just now. These plans are kept on this computer and open all the same. What you write in them is sent when the network is back.',
  nothingKept:
    'No plan is kept on this computer. Open a plan while you have a network, and it opens without one the next time.',
  lastOpened: 'Last opened',
  unsent: 'Not sent',
  changes: (count) => (count === 1 ? '1 change' : `${count} changes`),
}
