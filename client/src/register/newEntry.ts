/** What a new entry of each kind begins with: an id of its own, and nothing that the form does not show. */
import {
  type CountyRegister,
  type FormKind,
  plainAgreement,
  plainGrant,
  plainOrganisation,
  type RegisterEntries,
} from '@samplan/shared/plan'

/** Colours of people, of which each organisation takes the next. */
const hues = 7

/** The entry is not sound yet: the form asks for what it lacks, and the rules judge it before it is sent. */
export function newEntry<Kind extends FormKind>(
  kind: Kind,
  id: string,
  { organisations }: Pick<CountyRegister, 'organisations'>,
): RegisterEntries[Kind] {
  const blank: Readonly<Record<FormKind, object>> = {
    organisation: { ...plainOrganisation, hue: organisations.length % hues },
    collaborationArea: { parentId: null },
    agreement: { ...plainAgreement, focusAreas: [], grantLines: [] },
    key: { rule: { kind: 'population' }, rounding: 'kronor' },
    grant: { ...plainGrant, example: false },
    pot: { grantLineIds: [], contributions: [], conditional: false, example: false },
    countyShare: { grantLineIds: [], approximate: false },
    group: { members: [] },
    milestone: { decision: null },
  }
  return { ...blank[kind], id } as unknown as RegisterEntries[Kind]
}
