/** The register's entries as rows and back. What is only ever read whole is JSON; what older rows lack was not said. */
import {
  type Agreement,
  type CountyParts,
  type CountyShare,
  type CountyShareId,
  type FocusArea,
  type Grant,
  type GrantLine,
  noCountyParts,
  type Organisation,
  plainAgreement,
  plainGrantLine,
} from '@samplan/shared/plan'
import type { Selectable } from 'kysely'
import type { Schema } from './schema.ts'

export function organisationFields({ id: _, ...organisation }: Organisation) {
  const { takesPart, decides, populations, areaIds, ...plain } = organisation
  return {
    ...plain,
    takesPart: takesPart ? 1 : 0,
    decides: decides ? 1 : 0,
    populations: JSON.stringify(populations),
    areaIds: JSON.stringify(areaIds),
  }
}

export function toOrganisation(row: Selectable<Schema['organisations']>): Organisation {
  const { countyId: _, place: __, ...fields } = row
  return {
    ...fields,
    takesPart: row.takesPart === 1,
    decides: row.decides === 1,
    populations: JSON.parse(row.populations),
    areaIds: JSON.parse(row.areaIds),
  }
}

export function agreementFields({ id: _, ...agreement }: Agreement) {
  const { year, title, reportDue, focusAreas, grantLines, ...details } = agreement
  return {
    year,
    title,
    reportDue,
    focusAreas: JSON.stringify(focusAreas),
    grantLines: JSON.stringify(grantLines),
    details: JSON.stringify(details),
  }
}

type AgreementDetails = Omit<Agreement, 'id' | 'year' | 'title' | 'reportDue' | 'focusAreas' | 'grantLines'>

export function toAgreement(row: Selectable<Schema['agreements']>): Agreement {
  const { id, year, title, reportDue } = row
  const focusAreas: readonly FocusArea[] = JSON.parse(row.focusAreas)
  const grantLines: readonly GrantLine[] = JSON.parse(row.grantLines)
  const details: Partial<AgreementDetails> = JSON.parse(row.details)
  return {
    ...plainAgreement,
    ...details,
    id,
    year,
    title,
    reportDue,
    focusAreas: focusAreas.map((focusArea) => ({ ...focusArea, continuedBy: focusArea.continuedBy ?? [] })),
    grantLines: grantLines.map((line) => ({ ...plainGrantLine, ...line })),
  }
}

export function grantFields({ id: _, ...grant }: Grant) {
  return { ...grant, example: grant.example ? 1 : 0 }
}

export function toGrant({ countyId: _, ...row }: Selectable<Schema['grants']>): Grant {
  return { ...row, example: row.example === 1 }
}

export function toCountyParts(json: string): CountyParts {
  const stored: Partial<CountyParts> = JSON.parse(json)
  return { ...noCountyParts, ...stored, countyShares: (stored.countyShares ?? []).map(withId) }
}

/** Before people could change shares these had no id of their own; where they stand tells them apart. */
function withId(share: Omit<CountyShare, 'id'> & { readonly id?: CountyShareId }, place: number): CountyShare {
  return { ...share, id: share.id ?? (`share-${place}-${share.grantLineIds[0]}`.slice(0, 40) as CountyShareId) }
}
