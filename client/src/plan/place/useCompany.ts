/** Tells whoever listens that somebody else has come into the very field they are in: the others see it at its edge. */
import { useEffect } from 'react'
import { useTellNews } from '../../style/announcer.ts'
import { whereIs } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import { placeOf } from './usePlaceReport.ts'

export function useCompany(): void {
  const { session, texts, organisationOf } = usePlan()
  const tell = useTellNews()
  useEffect(() => {
    let known = new Set<string>()
    return session.present.subscribe(() => {
      const here = placeOf(document.activeElement)
      const isHere = (place: { recordId: string; field: string } | null | undefined) =>
        here !== null && place?.recordId === here.recordId && place.field === here.field
      const company = session.present.get().filter(({ personId }) => isHere(whereIs(session.awareness, personId)?.at))
      for (const { personId, organisationId } of company) {
        const organisation = organisationOf(organisationId)
        if (!known.has(personId) && organisation) tell(texts.together.inYourField(organisation.shortName))
      }
      known = new Set(company.map(({ personId }) => personId))
    })
  }, [session, texts, tell, organisationOf])
}
