/** What a refusal says: over HTTP by its code, on the plan's socket by the reason it closed for. */
import type { Words } from '../sv.ts'

export const problems: Words['problems'] = {
  codes: {
    'not-signed-in': 'You are not signed in. Open your sign-in link again.',
    'not-allowed': 'Your role in the plan does not allow this. The convenor can change it.',
    'not-found': 'The page does not exist, or you do not take part in the plan.',
    'bad-request': 'Something that was filled in cannot be read. Look over the fields.',
    'cross-origin': 'The request came from another site and was not taken. Reload the page.',
    'link-used': 'The link has been used or is too old. Ask for a new one.',
    'too-large': 'This is too large.',
    'too-many': 'Too many tries in a short time. Wait a minute.',
    'plan-frozen': 'The plan is frozen and does not change until the next draft is opened.',
    'plan-not-frozen': 'The plan is not frozen.',
    'freeze-blocked': 'Something hinders freezing. See the list.',
    'late-reason-needed': 'The last day has passed. Write why the plan is frozen after it.',
    'last-convenor': 'The plan needs at least one convenor. Make somebody else convenor first.',
    'already-participant': 'The person already takes part in the plan.',
    'cannot-link': 'The plans cannot be linked. One of them may be linked already.',
    'round-closed': 'The consultation has been closed and does not change.',
    'register-refused': 'Something that was filled in cannot stand as it is. See at the fields.',
    'changed-meanwhile':
      'Somebody else has changed the same thing. See how it stands now and change it again if needed.',
    'not-asked': 'Your organisation has no part in the activity, so there is nothing to answer.',
    storage: 'The server cannot save at the moment. Wait a while and try again.',
    internal: 'Something went wrong on the server. Try again in a while.',
  },
  unreachable: 'The server does not answer. Check the network and try again.',
  closed: {
    signedOut: 'You are signed out. Sign in in another tab, then try again here. What you wrote is still here.',
    notAllowed: 'Your role in the plan changed. What you wrote is kept as a recovery copy.',
    gone: 'You no longer take part in the plan.',
    otherLineage: 'The plan has a new draft. What you wrote is kept as a recovery copy.',
    tooLarge: 'The change was too large. It is kept as a recovery copy.',
    badContent: 'The change could not be read. It is kept as a recovery copy.',
    frozen: 'The plan was frozen while you wrote. What you wrote is kept as a recovery copy.',
    oldClient: 'Samplan has been updated. Reload the page to write.',
    resync: 'The page fetches the plan anew.',
    restart: 'The server restarts. The page connects again by itself.',
    storage: 'The server cannot save at the moment. The page tries again by itself.',
    tooMany: 'The page waits a while and connects again.',
  },
}
