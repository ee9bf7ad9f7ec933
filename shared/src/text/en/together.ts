import type { Words } from '../sv.ts'

export const together: Words['together'] = {
  follow: 'Follow',
  followPerson: (name) => `Follow ${name}`,
  youFollow: (name, organisation) => `You are following ${name}, ${organisation}.`,
  escEnds: 'Esc ends it.',
  stopFollowing: 'Stop following',
  followingEnded: 'You no longer follow anyone.',
  followedLeft: (name) => `${name} has left. You are following nobody.`,
  followHint: 'The page shows what the person you follow is reading, until you scroll or type yourself.',
  goToPerson: (name, where) => `Go to ${name}, ${where}`,
  isInField: (organisation) => `${organisation} is in this field.`,
  isHere: 'is in this field',

  severalNews: (count, latest) => `${count} things have happened. Latest: ${latest}`,
  savedAgain: 'Everything is saved.',
  notSaved: 'What you have written is not saved yet.',
  inYourField: (organisation) => `${organisation} is in the same field as you.`,
  inNumber: (number) => `, in ${number}`,
  nobodyElse: 'Nobody else is here.',
  hereAre: (count, named) =>
    `${count} more ${count === 1 ? 'is' : 'are'} here: ${named.join('; ')}${
      count > named.length ? ` and ${count - named.length} more` : ''
    }.`,
  nothingHappened: 'Nothing has happened on the page since you came.',
  sayWho: 'Say who is here',
  sayNews: 'Say what has happened lately',

  changes: 'Changes',
  changesLead: 'Who has written where, the latest first. The names come from the server.',
  showChanges: 'Show changes',
  noChanges: 'Nobody has changed anything yet.',
  newSince: (when) => `New since you were here ${when}`,
  seenBefore: 'What you have seen',
  binned: 'removed',
}
