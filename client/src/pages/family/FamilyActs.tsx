/** What the convenor may do with a plan's family: make a child, link a plan, end the plan's own link. */
import type { PlanFacts, PlanId } from '@samplan/shared/plan'
import type { FamilyAnswer } from '@samplan/shared/wire'
import { Button } from '../../style/Button.tsx'
import { usePreferences } from '../../style/preferences.ts'

export type FamilyDialog =
  | { readonly name: 'create' }
  | { readonly name: 'link' }
  | { readonly name: 'unlink'; readonly child: PlanId }

interface FamilyActsProps {
  readonly facts: PlanFacts
  readonly mayLink: boolean
  readonly answer: FamilyAnswer
  readonly onOpen: (dialog: FamilyDialog) => void
}

export function FamilyActs({ facts, mayLink, answer, onOpen }: FamilyActsProps) {
  const words = usePreferences().texts.family
  if (!mayLink) return null
  const isChild = answer.family !== null && facts.kind !== 'joint'
  return (
    <div className="family-lead-acts">
      {facts.kind === 'joint' && <Button onPress={() => onOpen({ name: 'create' })}>{words.create}</Button>}
      {answer.linkable.length > 0 && <Button onPress={() => onOpen({ name: 'link' })}>{words.link}</Button>}
      {isChild && <Button onPress={() => onOpen({ name: 'unlink', child: facts.id })}>{words.unlink}…</Button>}
    </div>
  )
}
