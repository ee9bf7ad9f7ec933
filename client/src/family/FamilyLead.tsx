/** The page's first lines: what the plan is to the others, how many goals wait, and what its convenor should do now. */
import type { ReactNode } from 'react'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useFamily } from './familyContext.ts'

/** `acts` stand under the title; `onMove` goes over to the parent's newest version, for whoever may. */
export function FamilyLead({
  acts,
  onMove,
}: {
  readonly acts: ReactNode
  readonly onMove?: (version: number) => void
}) {
  const words = usePreferences().texts.family
  const { planId, family, figures } = useFamily()
  const isParent = planId === family.parentId
  const open = figures.coverage.filter(({ takenUpBy }) => takenUpBy.length === 0).length
  return (
    <div className="family-lead">
      <h1>{words.title}</h1>
      <p className="lead">
        {isParent ? words.leadOfParent(family.members.length - 1) : words.leadOfChild}{' '}
        {family.newest
          ? words.goalsOpen(open, figures.coverage.length)
          : isParent
            ? words.noVersion
            : words.noVersionOfChild}
      </p>
      {!isParent && family.follows && <p className="hint">{words.follows(family.follows.number)}</p>}
      <NewerVersion {...(onMove && { onMove })} />
      {acts}
    </div>
  )
}

function NewerVersion({ onMove }: { readonly onMove?: (version: number) => void }) {
  const words = usePreferences().texts.family
  const { newest, follows } = useFamily().family
  if (!newest || !follows || newest.number <= follows.number) return null
  return (
    <p className="notice" data-look="warn" role="status">
      <Icon name="warn" /> <strong>{words.newer(newest.number)}</strong>{' '}
      {words.newerAbout(follows.number, newest.number)}{' '}
      {onMove && (
        <button type="button" className="link" onClick={() => onMove(newest.number)}>
          {words.moveTo(newest.number)}
        </button>
      )}
    </p>
  )
}
