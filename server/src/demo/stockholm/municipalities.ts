/** The 26 municipalities of Stockholm county with their official codes. */
import type { Organisation } from '@samplan/shared/plan'
import { demoMunicipalities, type MunicipalityRow } from '../demoParties.ts'
import { date } from '../seedForms.ts'

export const prefix = 'demo-stockholm'
export const counted = date('2016-11-01')

const rows: readonly MunicipalityRow[] = [
  ['0114', 'UV', 'Upplands Väsby', 'Upplands Väsby kommun', 43_900],
  ['0115', 'VA', 'Vallentuna', 'Vallentuna kommun', 32_700],
  ['0117', 'ÖS', 'Österåker', 'Österåkers kommun', 42_900],
  ['0120', 'VD', 'Värmdö', 'Värmdö kommun', 42_400],
  ['0123', 'JÄ', 'Järfälla', 'Järfälla kommun', 74_400],
  ['0125', 'EK', 'Ekerö', 'Ekerö kommun', 27_700],
  ['0126', 'HU', 'Huddinge', 'Huddinge kommun', 107_500],
  ['0127', 'BO', 'Botkyrka', 'Botkyrka kommun', 90_700],
  ['0128', 'SA', 'Salem', 'Salems kommun', 16_600],
  ['0136', 'HA', 'Haninge', 'Haninge kommun', 85_700],
  ['0138', 'TY', 'Tyresö', 'Tyresö kommun', 46_900],
  ['0139', 'UB', 'Upplands-Bro', 'Upplands-Bro kommun', 26_800],
  ['0140', 'NQ', 'Nykvarn', 'Nykvarns kommun', 10_400],
  ['0160', 'TÄ', 'Täby', 'Täby kommun', 69_400],
  ['0162', 'DA', 'Danderyd', 'Danderyds kommun', 32_900],
  ['0163', 'SO', 'Sollentuna', 'Sollentuna kommun', 70_900],
  ['0180', 'ST', 'Stockholm', 'Stockholms stad', 935_600],
  ['0181', 'SÖ', 'Södertälje', 'Södertälje kommun', 95_200],
  ['0182', 'NA', 'Nacka', 'Nacka kommun', 99_400],
  ['0183', 'SB', 'Sundbyberg', 'Sundbybergs stad', 46_100],
  ['0184', 'SN', 'Solna', 'Solna stad', 78_100],
  ['0186', 'LI', 'Lidingö', 'Lidingö stad', 46_700],
  ['0187', 'VX', 'Vaxholm', 'Vaxholms stad', 11_600],
  ['0188', 'NO', 'Norrtälje', 'Norrtälje kommun', 59_400],
  ['0191', 'SI', 'Sigtuna', 'Sigtuna kommun', 46_300],
  ['0192', 'NY', 'Nynäshamn', 'Nynäshamns kommun', 27_500],
]

export const municipalities = demoMunicipalities(prefix, rows, { date: counted })

/** One of the 26, by its short name. */
export function municipality(shortName: string): Organisation {
  const found = municipalities.find((one) => one.shortName === shortName)
  if (!found) throw new Error(`Stockholm has no ${shortName}`)
  return found
}
