/** The 49 municipalities of Västra Götaland with their official codes, by the association each belongs to. */
import type { CollaborationArea, CollaborationAreaId, Organisation } from '@samplan/shared/plan'
import { demoMunicipalities, type MunicipalityRow } from '../demoParties.ts'
import { date } from '../seedForms.ts'

export const prefix = 'demo-vg'
/** The day whose population decides on the county's own money. */
export const counted = date('2015-12-31')

const rows: readonly MunicipalityRow[] = [
  ['1401', 'HÄ', 'Härryda', 'Härryda kommun', 36_700],
  ['1402', 'PA', 'Partille', 'Partille kommun', 37_000],
  ['1407', 'ÖC', 'Öckerö', 'Öckerö kommun', 12_700],
  ['1415', 'ST', 'Stenungsund', 'Stenungsunds kommun', 25_500],
  ['1419', 'TJ', 'Tjörn', 'Tjörns kommun', 15_300],
  ['1421', 'OR', 'Orust', 'Orust kommun', 15_000],
  ['1427', 'SO', 'Sotenäs', 'Sotenäs kommun', 9_000],
  ['1430', 'MU', 'Munkedal', 'Munkedals kommun', 10_200],
  ['1435', 'TA', 'Tanum', 'Tanums kommun', 12_500],
  ['1438', 'DE', 'Dals-Ed', 'Dals-Eds kommun', 4_800],
  ['1439', 'FÄ', 'Färgelanda', 'Färgelanda kommun', 6_500],
  ['1440', 'AE', 'Ale', 'Ale kommun', 29_100],
  ['1441', 'LE', 'Lerum', 'Lerums kommun', 40_200],
  ['1442', 'VÅ', 'Vårgårda', 'Vårgårda kommun', 11_200],
  ['1443', 'BO', 'Bollebygd', 'Bollebygds kommun', 8_800],
  ['1444', 'GP', 'Grästorp', 'Grästorps kommun', 5_700],
  ['1445', 'ES', 'Essunga', 'Essunga kommun', 5_600],
  ['1446', 'KA', 'Karlsborg', 'Karlsborgs kommun', 6_800],
  ['1447', 'GU', 'Gullspång', 'Gullspångs kommun', 5_300],
  ['1452', 'TR', 'Tranemo', 'Tranemo kommun', 11_600],
  ['1460', 'BE', 'Bengtsfors', 'Bengtsfors kommun', 9_700],
  ['1461', 'ME', 'Mellerud', 'Melleruds kommun', 9_100],
  ['1462', 'LL', 'Lilla Edet', 'Lilla Edets kommun', 13_200],
  ['1463', 'MA', 'Mark', 'Marks kommun', 34_000],
  ['1465', 'SV', 'Svenljunga', 'Svenljunga kommun', 10_500],
  ['1466', 'HE', 'Herrljunga', 'Herrljunga kommun', 9_400],
  ['1470', 'VA', 'Vara', 'Vara kommun', 15_700],
  ['1471', 'GÖ', 'Götene', 'Götene kommun', 13_100],
  ['1472', 'TI', 'Tibro', 'Tibro kommun', 11_000],
  ['1473', 'TÖ', 'Töreboda', 'Töreboda kommun', 9_200],
  ['1480', 'GB', 'Göteborg', 'Göteborgs Stad', 548_200],
  ['1481', 'MD', 'Mölndal', 'Mölndals stad', 63_300],
  ['1482', 'KÄ', 'Kungälv', 'Kungälvs kommun', 42_700],
  ['1484', 'LY', 'Lysekil', 'Lysekils kommun', 14_600],
  ['1485', 'UD', 'Uddevalla', 'Uddevalla kommun', 54_200],
  ['1486', 'SD', 'Strömstad', 'Strömstads kommun', 12_900],
  ['1487', 'VÄ', 'Vänersborg', 'Vänersborgs kommun', 38_400],
  ['1488', 'TH', 'Trollhättan', 'Trollhättans stad', 57_100],
  ['1489', 'AL', 'Alingsås', 'Alingsås kommun', 39_600],
  ['1490', 'BS', 'Borås', 'Borås Stad', 108_500],
  ['1491', 'UL', 'Ulricehamn', 'Ulricehamns kommun', 23_500],
  ['1492', 'ÅM', 'Åmål', 'Åmåls kommun', 12_600],
  ['1493', 'MS', 'Mariestad', 'Mariestads kommun', 24_000],
  ['1494', 'LK', 'Lidköping', 'Lidköpings kommun', 38_700],
  ['1495', 'SA', 'Skara', 'Skara kommun', 18_800],
  ['1496', 'SK', 'Skövde', 'Skövde kommun', 53_600],
  ['1497', 'HJ', 'Hjo', 'Hjo kommun', 8_900],
  ['1498', 'TD', 'Tidaholm', 'Tidaholms kommun', 12_600],
  ['1499', 'FK', 'Falköping', 'Falköpings kommun', 32_500],
]

/** By code: the level between county and municipality. */
const members = {
  fyrbodal: '1421 1427 1430 1435 1438 1439 1460 1461 1484 1485 1486 1487 1488 1492',
  skaraborg: '1444 1445 1446 1447 1470 1471 1472 1473 1493 1494 1495 1496 1497 1498 1499',
  gothenburg: '1401 1402 1407 1415 1419 1440 1441 1462 1480 1481 1482 1489',
  sjuharad: '1442 1443 1452 1463 1465 1466 1490 1491',
} as const
type Association = keyof typeof members

function areaId(association: string): CollaborationAreaId {
  return `${prefix}-area-${association}` as CollaborationAreaId
}

const names: Readonly<Record<Association, string>> = {
  fyrbodal: 'Fyrbodals kommunalförbund',
  skaraborg: 'Skaraborgs kommunalförbund',
  gothenburg: 'Göteborgsregionens kommunalförbund',
  sjuharad: 'Sjuhärads kommunalförbund',
}

export const associations: readonly CollaborationArea[] = Object.entries(names).map(([association, name]) => {
  return { id: areaId(association), name, kind: 'association', parentId: null }
})

const onTheFirstDay = demoMunicipalities(prefix, rows, {
  date: counted,
  areaOf: (code) =>
    Object.entries(members).flatMap(([association, codes]) =>
      codes.split(' ').includes(code) ? [areaId(association)] : [],
    ),
})

/** The day whose population decides on the money of the agreement of 2017. */
const countedLater = date('2016-11-01')

/** Made up to differ: between the two days all have grown, some more than others. */
export const municipalities: readonly Organisation[] = onTheFirstDay.map((town, index) => {
  const thousandths = 4 + 4 * (index % 4)
  const more = town.populations.map((population) => {
    const grown = Math.ceil((population.count * thousandths) / 100_000) * 100
    return { ...population, date: countedLater, count: population.count + grown }
  })
  return { ...town, populations: [...town.populations, ...more] }
})
