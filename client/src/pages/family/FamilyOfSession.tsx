/** The page of linked plans once everything it needs is here: its parts, and the dialogues over them. */
import type { PlanId, Register } from '@samplan/shared/plan'
import { may } from '@samplan/shared/rules'
import type { FamilyAnswer } from '@samplan/shared/wire'
import { useMemo, useState } from 'react'
import { FamilyLead } from '../../family/FamilyLead.tsx'
import { FamilySections } from '../../family/FamilySections.tsx'
import { FamilySide } from '../../family/FamilySide.tsx'
import { FamilyContext, type FamilyScreen } from '../../family/familyContext.ts'
import { familyFigures } from '../../family/familyFigures.ts'
import { usePreferences } from '../../style/preferences.ts'
import { type PlanSession, useStore } from '../../sync/index.ts'
import { Frame } from '../Frame.tsx'
import { PlanHead } from '../PlanHead.tsx'
import { CreateChildDialog } from './CreateChildDialog.tsx'
import { FamilyActs, type FamilyDialog } from './FamilyActs.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { NoFamily } from './NoFamily.tsx'
import { UnlinkDialog } from './UnlinkDialog.tsx'
import { useFamilyActs } from './useFamilyActs.ts'

interface FamilyOfSessionProps {
  readonly session: PlanSession
  readonly register: Register
  readonly answer: FamilyAnswer
}

export function FamilyOfSession({ session, register, answer }: FamilyOfSessionProps) {
  const words = usePreferences().texts.family
  const facts = useStore(session.facts)
  const mayLink = may(useStore(session.role), 'link-plan', facts.status).ok
  const [dialog, setDialog] = useState<FamilyDialog | null>(null)
  const acts = useFamilyActs(facts, () => setDialog(null))
  const screen = useScreen(
    { session, register, answer },
    mayLink ? (child) => setDialog({ name: 'unlink', child }) : null,
  )
  const buttons = <FamilyActs facts={facts} mayLink={mayLink} answer={answer} onOpen={setDialog} />
  const head = <PlanHead planId={facts.id} title={facts.title} status={facts.status} tab="family" />
  const dialogs = dialog && <Dialogs {...{ dialog, facts, register, answer, acts }} />
  if (!screen) {
    return (
      <Frame title={`${words.title}, ${facts.title}`} head={head}>
        <NoFamily kind={facts.kind} acts={buttons} />
        {dialogs}
      </Frame>
    )
  }
  return (
    <FamilyContext value={screen}>
      <Frame title={`${words.title}, ${facts.title}`} head={head} side={<FamilySide />}>
        <FamilyLead acts={buttons} {...(mayLink && { onMove: acts.move })} />
        {acts.refusal && (
          <p className="notice page-wide" data-look="block" role="alert">
            {acts.refusal}
          </p>
        )}
        <FamilySections />
        {dialogs}
      </Frame>
    </FamilyContext>
  )
}

/** Null for a plan without links. */
function useScreen(
  { session, register, answer }: FamilyOfSessionProps,
  askUnlink: ((child: PlanId) => void) | null,
): FamilyScreen | null {
  const family = useStore(session.family)
  const told = useStore(session.shares)
  const { planId } = session
  const figures = useMemo(() => {
    // Until the socket has said what a plan brings, what came with the titles stands.
    const asked = answer.shares.map((share) => [share.planId, share] as const)
    return family && familyFigures(family, new Map([...asked, ...told]), register)
  }, [family, told, answer.shares, register])
  if (!family || !figures) return null
  const titles = new Map(answer.titles.map((one) => [one.planId, one.title]))
  const isParent = planId === family.parentId
  return { planId, family, figures, register, titles, ...(askUnlink && isParent && { onUnlink: askUnlink }) }
}

type DialogsProps = Pick<FamilyOfSessionProps, 'register' | 'answer'> & {
  readonly dialog: FamilyDialog
  readonly facts: ReturnType<PlanSession['facts']['get']>
  readonly acts: ReturnType<typeof useFamilyActs>
}

function Dialogs({ dialog, facts, register, answer, acts }: DialogsProps) {
  switch (dialog.name) {
    case 'create':
      return <CreateChildDialog facts={facts} register={register} acts={acts} />
    case 'link':
      return <LinkDialog linkable={answer.linkable} acts={acts} />
    case 'unlink':
      return <UnlinkDialog child={dialog.child} acts={acts} />
  }
}
