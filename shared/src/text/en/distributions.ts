/** How sums are split: the form, the proof, and results that replaced one another. */
import { noBreak } from '../format.ts'
import type { Words } from '../sv.ts'

const kr = (kronor: string) => `${kronor}${noBreak}kr`

export const distributions: Words['distributions'] = {
  target: 'Grant line or pot',
  pot: (name, year) => `${name} (pot, used in ${year})`,
  usePot: 'Use as the pot’s contributions',
  usedPot: 'The pot and its contributions are saved.',
  perInhabitant: 'Kr per inhabitant',
  madeOf: (key, source) => `Split by the key ${key}. Decided by ${source}.`,
  baseDate: (day) => `Population of ${day}.`,
  total: (kronor) => `The whole sum: ${kr(kronor)}.`,
  none: 'No sum is distributed yet. Do so under Distribution keys.',
  shares: (name) => `How ${name} is split`,
  earlier: (count) => (count === 1 ? '1 earlier result' : `${count} earlier results`),
  replaced: (day, reason) => `Replaced on ${day}. Reason: ${reason}`,
  changes: 'What changed',
  before: 'Before',
  after: 'After',
  difference: 'Difference',
  nothingDiffers: 'Nobody gets another amount.',
  recompute: 'Compute again',
  recomputeAbout: 'With the key and the population that the register holds now. The earlier result stays.',
  recomputeNamed: (name) => `Compute ${name} again`,
  stillSame: 'Key and population give the same result as before.',
  keyGone: 'The register no longer holds the key. Choose another one under Distribution keys.',
  otherDay: 'By the population of',
  reason: 'Why is it computed again?',
  reasonHint: 'The reason stays with the earlier result.',
  replace: 'Replace, and keep the earlier one',
  replacedNow: 'The new result holds. The earlier one stays with its reason.',
}
