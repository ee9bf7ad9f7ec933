/** How sums are split: the form, the proof, and results that replaced one another. */
import { noBreak } from '../format.ts'

const kr = (kronor: string) => `${kronor}${noBreak}kr`

export const distributions = {
  target: 'Bidragspost eller pott',
  pot: (name: string, year: number) => `${name} (pott, används ${year})`,
  usePot: 'Använd som pottens bidrag',
  usedPot: 'Potten och dess bidrag är sparade.',
  perInhabitant: 'Kr per invånare',
  madeOf: (key: string, source: string) => `Delad med nyckeln ${key}. Bestämt av ${source}.`,
  baseDate: (day: string) => `Folkmängd den ${day}.`,
  total: (kronor: string) => `Hela summan: ${kr(kronor)}.`,
  none: 'Ingen summa är fördelad än. Det gör ni under Fördelningsnycklar.',
  shares: (name: string) => `Så är ${name} delad`,
  earlier: (count: number) => (count === 1 ? '1 tidigare resultat' : `${count} tidigare resultat`),
  replaced: (day: string, reason: string) => `Ersatt den ${day}. Skäl: ${reason}`,
  changes: 'Vad som ändrades',
  before: 'Före',
  after: 'Efter',
  difference: 'Skillnad',
  nothingDiffers: 'Ingen får ett annat belopp.',
  recompute: 'Räkna om',
  recomputeAbout:
    'Räknas med den nyckel och den folkmängd som står i registret nu. Det tidigare resultatet ligger kvar.',
  recomputeNamed: (name: string) => `Räkna om ${name}`,
  stillSame: 'Nyckeln och folkmängden ger samma resultat som förut.',
  keyGone: 'Nyckeln finns inte längre i registret. Välj en ny under Fördelningsnycklar.',
  otherDay: 'Räkna med folkmängden den',
  reason: 'Varför räknas den om?',
  reasonHint: 'Skälet står kvar vid det tidigare resultatet.',
  replace: 'Ersätt, och behåll det tidigare',
  replacedNow: 'Det nya resultatet gäller. Det tidigare ligger kvar med sitt skäl.',
}
