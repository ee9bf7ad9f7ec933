/** Who sits at the table: organisations, how many people live in them and when that was counted, and the areas between. */
import type { IsoDate } from './dates.ts'
import type { CollaborationAreaId, OrganisationId } from './ids.ts'

export const organisationKinds = [
  'municipality',
  'region',
  'association',
  'user-organisation',
  'collaboration',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** A count of inhabitants. Base dates differ between agreements and change the result, so none stands without its date. */
export interface Population {
  readonly date: IsoDate
  readonly count: number
  /** Who counted, so that a reader can look it up. */
  readonly source: string
  /** True where the count was made up to show how the arithmetic works; shown as *exempelsiffra*. */
  readonly example: boolean
}

export interface Organisation {
  readonly id: OrganisationId
  readonly name: string
  /** Short form for tight places: "Karlskrona" for "Karlskrona kommun". */
  readonly shortName: string
  readonly kind: OrganisationKind
  /** Two letters on the organisation's mark, always shown with it, so that colour is never the only sign. */
  readonly mark: string
  /** Index into the palette of people's colours (0–6), never a colour value. */
  readonly hue: number
  /** The official code of a municipality or region (`1080`), which breaks ties when sums are split. */
  readonly code: string | null
  /** V01: false for one that is in the county but no party to its plans. */
  readonly takesPart: boolean
  /** V01: why a municipality takes no part. */
  readonly notTakingPartReason: string | null
  /** Whether a board of its own decides on frozen versions: the "N" of "x of N". */
  readonly decides: boolean
  readonly populations: readonly Population[]
  /** The areas it lies in: its association, its care-collaboration area. */
  readonly areaIds: readonly CollaborationAreaId[]
}

/** What an organisation has where nothing more is said. */
export const plainOrganisation = {
  takesPart: true,
  notTakingPartReason: null,
  decides: false,
  populations: [],
  areaIds: [],
} as const satisfies Partial<Organisation>

export const collaborationAreaKinds = ['association', 'care-collaboration', 'other'] as const
export type CollaborationAreaKind = (typeof collaborationAreaKinds)[number]

/** A level between county and municipality, as in Västra Götaland. Never called an area alone: that is the plan's. */
export interface CollaborationArea {
  readonly id: CollaborationAreaId
  readonly name: string
  readonly kind: CollaborationAreaKind
  readonly parentId: CollaborationAreaId | null
}
