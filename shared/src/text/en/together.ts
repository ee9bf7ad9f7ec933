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
}
