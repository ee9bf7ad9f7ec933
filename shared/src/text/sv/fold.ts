import { noBreak } from '../format.ts'

/** Folding the plan together, seeing a part of it alone, and finding words in it. */
export const fold = {
  viewOf: (number: string) => `Visa område ${number}`,
  whole: 'Hela texten',
  rows: 'En rad per mål',
  hinders: 'hindrar',
  toLookAt: 'se över',
  activities: (count: number) => `${count}${noBreak}${count === 1 ? 'aktivitet' : 'aktiviteter'}`,
  close: (number: string) => `Visa ${number} som en rad`,
  show: 'Visa i planen',
  wholePlan: 'Hela planen',
  areas: 'Områden',
  onlyHere: (name: string) => `Ni ser bara ${name}.`,
  showWhole: 'Visa hela planen',
  allRows: 'Visa en rad per mål i hela planen',
  allWhole: 'Visa hela texten',
  notes: 'Noter: synpunkter och anmärkningar',
  find: 'Hitta i texten',
  findLabel: 'Ord att hitta i planens texter',
  hits: (count: number) => (count === 0 ? 'Inga träffar' : count === 1 ? '1 träff' : `${count} träffar`),
  hitOf: (place: number, count: number) => `${place} av ${count}`,
  next: 'Nästa träff',
  previous: 'Föregående träff',
  findWords: (words: string) => `Hitta ”${words}” i texterna`,
}
