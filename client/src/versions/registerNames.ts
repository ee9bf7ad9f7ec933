/** The names that a version's own copy of the register gives, which may differ from what the county calls them today. */
import type { FocusAreaId, OrganisationId, Register } from '@samplan/shared/plan'
import type { FindingNames, Texts } from '@samplan/shared/text'

export function registerNames({ organisations, agreement }: Register): FindingNames {
  return {
    organisation: (id: OrganisationId) => organisations.find((one) => one.id === id)?.name ?? id,
    focusArea: (id: FocusAreaId) => agreement.focusAreas.find((one) => one.id === id)?.name ?? id,
  }
}

/** Where a cost line's money comes from, in words. */
export function sourceName(source: string | null, register: Register, texts: Texts): string {
  if (source === 'own' || source === 'other') return texts.names.sources[source]
  return register.agreement.grantLines.find(({ id }) => `line:${id}` === source)?.name ?? '–'
}
