/** Names out of a register: today's, or a version's own copy, which may differ from what the county calls them now. */
import type { FocusAreaId, OrganisationId, Register } from '@samplan/shared/plan'
import type { FindingNames, Texts } from '@samplan/shared/text'

/** The names that findings speak of; an id that the register lacks is shown as it is. */
export function registerNames({ organisations, agreement }: Register): FindingNames {
  return {
    organisation: (id: OrganisationId) => organisations.find((one) => one.id === id)?.name ?? id,
    focusArea: (id: FocusAreaId) => agreement.focusAreas.find((one) => one.id === id)?.name ?? id,
  }
}

/** Where a cost line's money comes from, in words. */
export function sourceName(source: string | null, register: Register, texts: Texts): string {
  if (source === 'own' || source === 'other') return texts.names.sources[source]
  const line = register.agreement.grantLines.find(({ id }) => `line:${id}` === source)
  // Versions that were frozen before there were pots hold none.
  const pot = register.pots?.find(({ id }) => `pot:${id}` === source)
  return line?.name ?? pot?.name ?? '–'
}
