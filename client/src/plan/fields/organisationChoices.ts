/** The county's organisations as choices, and several of them as a few words. */
import type { OrganisationId, Register } from '@samplan/shared/plan'
import type { Choice } from './ChoiceField.tsx'

const made = new WeakMap<Register, readonly Choice<OrganisationId>[]>()

/** The same list for the same register, so that six hundred ledgers share one. */
export function organisationChoices(register: Register): readonly Choice<OrganisationId>[] {
  const known = made.get(register)
  if (known) return known
  const choices = register.organisations.map((organisation) => ({
    value: organisation.id,
    label: organisation.name,
    organisation,
  }))
  made.set(register, choices)
  return choices
}

/** "alla kommuner, Region Blekinge": every municipality at once is said as such. */
export function nameOrganisations(
  ids: readonly OrganisationId[],
  register: Register,
  words: { readonly allMunicipalities: string },
): string {
  const chosen = register.organisations.filter(({ id }) => ids.includes(id))
  const municipalities = register.organisations.filter(({ kind }) => kind === 'municipality')
  const hasAll = municipalities.length > 1 && municipalities.every(({ id }) => ids.includes(id))
  const rest = hasAll ? chosen.filter(({ kind }) => kind !== 'municipality') : chosen
  return [...(hasAll ? [words.allMunicipalities] : []), ...rest.map(({ shortName }) => shortName)].join(', ')
}
