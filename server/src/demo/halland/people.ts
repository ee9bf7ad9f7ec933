/** People of the demo. All are invented. */
import { type DemoPerson, demoPerson } from '../demoCounty.ts'
import { municipality, office, region, users } from './parties.ts'

export const convenor = demoPerson('Inge Sand', 'convenor', office.id, true)
export const commenter = demoPerson('Bo Lyng', 'commenter', users.id, true)
export const varberg = demoPerson('Ira Hav', 'editor', municipality('Varberg').id)

/** Everyone in the group of seven, its convenor, and two beside it. */
export const people: readonly [DemoPerson, ...DemoPerson[]] = [
  convenor,
  demoPerson('Kaj Strid', 'editor', municipality('Halmstad').id, true),
  demoPerson('Mio Vall', 'editor', region.id, true),
  commenter,
  demoPerson('Uno Klint', 'reader', municipality('Kungsbacka').id, true),
  varberg,
  demoPerson('Joar Myr', 'editor', municipality('Kungsbacka').id),
  demoPerson('Siv Lunde', 'editor', municipality('Laholm').id),
  demoPerson('Tor Ätran', 'editor', municipality('Falkenberg').id),
  demoPerson('Evy Nissa', 'editor', municipality('Hylte').id),
]
