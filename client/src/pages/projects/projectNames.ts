/** What organisations and sources of a county's projects are called. */
import type { FundingSource, OrganisationId } from '@samplan/shared/plan'
import { countyAsOne } from '@samplan/shared/rules'
import { type ProjectTexts, projectTexts } from '@samplan/shared/text'
import type { CountyProjects } from '@samplan/shared/wire'
import { useMemo } from 'react'
import { usePreferences } from '../../style/preferences.ts'
import { sourceName } from '../../versions/registerNames.ts'

export interface ProjectNames {
  readonly words: ProjectTexts
  organisation(id: OrganisationId | null): string
  source(source: FundingSource): string
}

export function useProjectNames({ county }: CountyProjects): ProjectNames {
  const { texts } = usePreferences()
  return useMemo(() => {
    const words = projectTexts[texts.language]
    const register = countyAsOne(county)
    const organisations = new Map(county.organisations.map(({ id, name }) => [id, name]))
    return {
      words,
      organisation: (id) => (id === null ? words.nobody : (organisations.get(id) ?? id)),
      source: (source) => (register ? sourceName(source, register, texts) : source),
    }
  }, [county, texts])
}
