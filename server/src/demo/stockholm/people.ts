/** People of the demo. All are invented. */
import { type DemoPerson, demoPerson } from '../demoCounty.ts'
import { municipality } from './municipalities.ts'
import { office, region, users } from './parties.ts'

export const convenor = demoPerson('Nike Holme', 'convenor', office.id, true)
export const commenter = demoPerson('Ylva Tång', 'commenter', users.id, true)
export const norrtalje = demoPerson('Maj Udde', 'editor', municipality('Norrtälje').id)

export const people: readonly [DemoPerson, ...DemoPerson[]] = [
  convenor,
  demoPerson('Otto Bräcke', 'editor', municipality('Huddinge').id, true),
  demoPerson('Sasha Grene', 'editor', region.id, true),
  commenter,
  demoPerson('Rut Alm', 'reader', municipality('Solna').id, true),
  demoPerson('Teo Skär', 'editor', municipality('Södertälje').id),
  norrtalje,
]
