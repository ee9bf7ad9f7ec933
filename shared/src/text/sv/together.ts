/** What the page says of the others: whom one follows, where they are, what they have changed. */
export const together = {
  follow: 'Följ',
  followPerson: (name: string) => `Följ ${name}`,
  youFollow: (name: string, organisation: string) => `Du följer ${name}, ${organisation}.`,
  escEnds: 'Esc avslutar.',
  stopFollowing: 'Sluta följa',
  followingEnded: 'Du följer ingen längre.',
  followedLeft: (name: string) => `${name} är inte här längre. Du följer ingen.`,
  followHint: 'Sidan visar det som den du följer läser, tills du själv rullar eller skriver.',
  goToPerson: (name: string, where: string) => `Gå till ${name}, ${where}`,
  isInField: (organisation: string) => `${organisation} är i fältet.`,
  isHere: 'är i fältet',

  severalNews: (count: number, latest: string) => `${count} saker har hänt. Senast: ${latest}`,
  savedAgain: 'Allt är sparat.',
  notSaved: 'Det du skrivit är inte sparat ännu.',
  inYourField: (organisation: string) => `${organisation} är i samma fält som du.`,
  inNumber: (number: string) => `, i ${number}`,
  nobodyElse: 'Ingen annan är här.',
  hereAre: (count: number, named: readonly string[]) =>
    `${count} till är här: ${named.join('; ')}${count > named.length ? ` och ${count - named.length} till` : ''}.`,
  nothingHappened: 'Inget har hänt på sidan sedan du kom.',
  sayWho: 'Säg vilka som är här',
  sayNews: 'Säg vad som har hänt senast',

  changes: 'Ändringar',
  changesLead: 'Vem som har skrivit var, det senaste först. Namnen kommer från servern.',
  showChanges: 'Visa ändringar',
  noChanges: 'Ingen har ändrat något ännu.',
  newSince: (when: string) => `Nytt sedan du var här ${when}`,
  seenBefore: 'Det du har sett',
  binned: 'borttaget',
}
