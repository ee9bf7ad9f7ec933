/** The running head and the foot: words that stand on every page. */
import type { Words } from '../sv.ts'

export const head: Words['head'] = {
  product: 'Samplan',
  skip: 'To the content',
  home: 'Samplan, all plans',
  planPages: 'The plan’s pages',
  tabs: {
    plan: 'Plan',
    money: 'Money',
    comments: 'Comments',
    commitments: 'Commitments',
    versions: 'Versions',
    participants: 'Participants',
    register: 'Register',
  },
  frozen: 'Frozen, does not change',
  account: 'Your account and how the page looks',
  signedInAs: (name) => `Signed in as ${name}`,
  signOut: 'Sign out',
  language: 'Language',
  languages: { sv: 'Svenska', en: 'English' },
  theme: 'Appearance',
  themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  copyYourself: 'The browser did not let us copy. The text is selected: press Ctrl+C.',
  loading: 'Fetching…',
  readMeanwhile: 'You can read while the rest is fetched.',
  tryAgain: 'Try again',
}
