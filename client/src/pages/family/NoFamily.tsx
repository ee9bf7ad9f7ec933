/** The page of a plan without links: what a link is for, and how one begins. */
import type { PlanKind } from '@samplan/shared/plan'
import type { ReactNode } from 'react'
import { usePreferences } from '../../style/preferences.ts'
import '../../family/family.css'

export function NoFamily({ kind, acts }: { readonly kind: PlanKind; readonly acts: ReactNode }) {
  const words = usePreferences().texts.family
  return (
    <div className="family-lead">
      <h1>{words.title}</h1>
      <p className="lead">{kind === 'joint' ? words.none : words.noneOfChild}</p>
      <p>{kind === 'joint' ? words.noneAbout : words.noneOfChildAbout}</p>
      {acts}
    </div>
  )
}
