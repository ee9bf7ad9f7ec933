/** The running head of the plan page: saved, who is here, undo, the way to freezing; and the three facts. */
import { stockholmDate } from '@samplan/shared/plan'
import { HeadFacts } from '../../plan/head/HeadFacts.tsx'
import { SavedState } from '../../plan/head/SavedState.tsx'
import { UndoButtons } from '../../plan/head/UndoButtons.tsx'
import { WhoIsHere } from '../../plan/head/WhoIsHere.tsx'
import { usePlan } from '../../plan/planContext.ts'
import { Button } from '../../style/Button.tsx'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { type UnsavedHere, useStore } from '../../sync/index.ts'
import { PlanHead } from '../PlanHead.tsx'
import { PlanBarFirst } from './PlanBarFirst.tsx'
import { usePlanBarActs } from './usePlanBarActs.ts'
import { useVersions } from './useVersions.ts'

interface PlanPageHeadProps {
  /** What this window has not saved; asked before signing out. */
  readonly unsaved: () => UnsavedHere | null
  readonly onOutline: () => void
}

export function PlanPageHead({ unsaved, onOutline }: PlanPageHeadProps) {
  const { facts, threads, now } = usePlan()
  const versions = useVersions()
  return (
    <PlanHead
      planId={facts.id}
      title={facts.title}
      status={facts.status}
      tab="plan"
      counts={{ comments: useStore(threads.openCount), versions: versions.length }}
      unsaved={unsaved}
      before={<OutlineButton onOutline={onOutline} />}
      actions={<HeadActions />}
      facts={<HeadFacts today={stockholmDate(now())} />}
      bar={{ first: <PlanBarFirst onOutline={onOutline} />, acts: usePlanBarActs() }}
    />
  )
}

function OutlineButton({ onOutline }: { readonly onOutline: () => void }) {
  const { texts } = usePlan()
  return (
    <button type="button" className="button outline-button" onClick={onOutline}>
      <Icon name="outline" /> <span>{texts.plan.contents}</span>
    </button>
  )
}

function HeadActions() {
  const { texts, can, panel } = usePlan()
  return (
    <>
      {/* On a phone these are in the bar's menu. */}
      <span className="head-acts">
        <PaletteButton />
        <UndoButtons />
      </span>
      <SavedState />
      <WhoIsHere />
      <span className="head-acts">
        <SpeakingFor />
        {can.freeze && <Button onPress={() => panel.set({ name: 'freeze' })}>{texts.plan.freeze}</Button>}
        {can['open-draft'] && <Button onPress={() => panel.set({ name: 'next-draft' })}>{texts.plan.openDraft}</Button>}
      </span>
    </>
  )
}

/** The visible way to what Ctrl+K opens. */
function PaletteButton() {
  const { texts, panel } = usePlan()
  return (
    <button
      type="button"
      className="icon-button palette-button"
      aria-label={texts.palette.open}
      aria-keyshortcuts="Control+K"
      title={`${texts.palette.open} (Ctrl+K)`}
      onClick={() => panel.set({ name: 'palette' })}
    >
      <Icon name="search" />
    </button>
  )
}

/** Those who do not write see for whom they are here. */
function SpeakingFor() {
  const { texts, me, organisationOf } = usePlan()
  const organisation = organisationOf(me.organisationId)
  if (!organisation || me.role === 'convenor' || me.role === 'editor') return null
  return (
    <p className="speaking-for">
      <OrganisationMark organisation={organisation} />
      {me.role === 'commenter'
        ? texts.plan.youCommentFor(organisation.shortName)
        : texts.plan.youReadFor(organisation.shortName)}
    </p>
  )
}
