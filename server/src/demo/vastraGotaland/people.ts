/** People of the demo. All are invented. */
import { type DemoPerson, demoPerson } from '../demoCounty.ts'
import { municipality, office, region, users } from './parties.ts'

export const convenor = demoPerson('Runa Fors', 'convenor', office.id, true)
export const commenter = demoPerson('Minna Rön', 'commenter', users.id, true)
export const skovde = demoPerson('Folke Kulle', 'editor', municipality('Skövde').id)

export const people: readonly [DemoPerson, ...DemoPerson[]] = [
  convenor,
  demoPerson('Lage Hamn', 'editor', municipality('Göteborg').id, true),
  demoPerson('Vega Slätt', 'editor', region.id, true),
  commenter,
  demoPerson('Sixten Dal', 'reader', municipality('Åmål').id, true),
  demoPerson('Hilmer Skog', 'editor', municipality('Borås').id),
  demoPerson('Alva Skans', 'editor', municipality('Uddevalla').id),
  skovde,
]
