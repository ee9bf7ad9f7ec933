/**
 * What a new agreement may begin with: one of the county's own, for the year after, or one that comes with Samplan. The
 * copy is an agreement of its own: nothing in it has the id of what it was copied from.
 */
import type { Agreement, CountyRegister } from '@samplan/shared/plan'
import { agreement2016, agreement2017, agreement2018, type Texts } from '@samplan/shared/text'

export interface AgreementStart {
  readonly value: string
  readonly label: string
  readonly agreement: Agreement
}

export function agreementStarts({ agreements }: CountyRegister, words: Texts['register']): readonly AgreementStart[] {
  const own = agreements.map((agreement) => {
    return { value: agreement.id as string, label: words.copyOf(`${agreement.title}`), agreement }
  })
  const shipped = [agreement2016, agreement2017, agreement2018].map((make) => {
    const agreement = make('shipped')
    return { value: agreement.id as string, label: words.template(agreement.title), agreement }
  })
  return [...own, ...shipped]
}

/**
 * A key that the county does not have is left out, and so is how somebody read a discrepancy. Focus areas go on in the
 * next set as they did; the county's own agreements may name the copy's once it is saved.
 */
export function startAgreement(agreement: Agreement, { keys }: CountyRegister, newId: () => string): Agreement {
  const { grantLines, conditions, focusAreas, parts } = agreement
  const fresh = new Map<string, string>()
  const anew = <Id extends string>(id: Id): Id => {
    const known = fresh.get(id) ?? newId()
    fresh.set(id, known)
    return known as Id
  }
  const held = new Set<string | null>(keys.map(({ id }) => id))
  return {
    ...agreement,
    id: anew(agreement.id),
    grantLines: grantLines.map((line) => {
      return { ...line, id: anew(line.id), keyId: held.has(line.keyId) ? line.keyId : null }
    }),
    conditions: conditions.map((one) => ({ ...one, id: anew(one.id), grantLineIds: one.grantLineIds.map(anew) })),
    focusAreas: focusAreas.map((one) => ({ ...one, id: anew(one.id) })),
    parts: parts.map((part) => ({ ...part, grantLineIds: part.grantLineIds.map(anew), reading: null })),
  }
}
