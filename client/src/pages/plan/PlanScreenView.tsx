/** The plan page itself: head, outline, sheet, and what opens over them. Here the plan meets its comments and versions. */
import type { Register } from '@samplan/shared/plan'
import type { PlanDetails } from '@samplan/shared/wire'
import { useCallback, useEffect, useRef, useState } from 'react'
import { CommentsContext } from '../../comments/commentsContext.ts'
import { CommitmentsContext } from '../../commitments/commitmentsContext.ts'
import { FollowBanner } from '../../plan/follow/FollowBanner.tsx'
import { useSpokenState } from '../../plan/head/useSpokenState.ts'
import { Notice } from '../../plan/Notice.tsx'
import { Outline } from '../../plan/outline/Outline.tsx'
import { PlanPanels } from '../../plan/panels/PlanPanels.tsx'
import { placeInAddress } from '../../plan/place/goTo.ts'
import { useCompany } from '../../plan/place/useCompany.ts'
import { useCurrentBlock } from '../../plan/place/useCurrentBlock.ts'
import { useLeftEmpty } from '../../plan/place/useLeftEmpty.ts'
import { usePlaceReport } from '../../plan/place/usePlaceReport.ts'
import { usePlanKeys } from '../../plan/place/usePlanKeys.ts'
import { useReadingReport } from '../../plan/place/useReadingReport.ts'
import { useSelectedWords } from '../../plan/place/useSelectedWords.ts'
import { useUndoFollow } from '../../plan/place/useUndoFollow.ts'
import { PlanContext, type PlanScreen, usePlan } from '../../plan/planContext.ts'
import { PlanSheet } from '../../plan/sheet/PlanSheet.tsx'
import type { LivePlan, PlanSession } from '../../sync/index.ts'
import { PageFoot } from '../PageFoot.tsx'
import { useArrival } from '../useArrival.ts'
import { useCommitmentsScreen } from '../useCommitmentsScreen.ts'
import { ChangesPanel } from './changes/ChangesPanel.tsx'
import { FreezePanel } from './FreezePanel.tsx'
import { NextDraftPanel } from './NextDraftPanel.tsx'
import { useShown } from './openingContext.ts'
import { PlanBanners } from './PlanBanners.tsx'
import { PlanPageHead } from './PlanPageHead.tsx'
import type { PlanConsultation } from './planConsultation.ts'
import { StatisticsLine } from './StatisticsLine.tsx'
import { useArrivals } from './useArrivals.ts'
import { useCommentsScreen } from './useCommentsScreen.ts'
import { useFreezeNotice } from './useFreezeNotice.ts'
import { usePageCommands } from './usePageCommands.ts'
import { usePlanMachine } from './usePlanMachine.ts'
import { usePlanScreen } from './usePlanScreen.ts'
import { useFreshVersions } from './useVersions.ts'
import { WorkshopStrip } from './WorkshopStrip.tsx'
import '../../plan/look/plan.css'
import '../../comments/comments.css'

interface PlanScreenViewProps {
  readonly live: LivePlan
  readonly session: PlanSession
  readonly register: Register
  readonly details: PlanDetails
}

export function PlanScreenView({ live, session, register, details }: PlanScreenViewProps) {
  const machine = usePlanMachine(session, register)
  const screen = usePlanScreen({ session, register, details, machine })
  return screen && machine && <PlanScreenParts live={live} screen={screen} consultation={machine.consultation} />
}

interface PlanScreenPartsProps {
  readonly live: LivePlan
  readonly screen: PlanScreen
  readonly consultation: PlanConsultation
}

function PlanScreenParts({ live, screen, consultation }: PlanScreenPartsProps) {
  const comments = useCommentsScreen(screen)
  const { can, commitments } = screen
  const answers = useCommitmentsScreen({ ...screen, mayAnswer: can.commit, take: commitments.take })
  return (
    <PlanContext value={screen}>
      <CommentsContext value={comments}>
        <CommitmentsContext value={answers}>
          <PlanParts live={live} consultation={consultation} />
        </CommitmentsContext>
      </CommentsContext>
    </PlanContext>
  )
}

function PlanParts({ live, consultation }: Omit<PlanScreenPartsProps, 'screen'>) {
  const { session, texts, facts, current, notice, threads, goTo } = usePlan()
  const [isOutlineOpen, setOutlineOpen] = useState(false)
  const closeOutline = useCallback(() => setOutlineOpen(false), [])
  const page = useRef<HTMLDivElement>(null)
  useShown()
  usePlanKeys()
  useLeftEmpty()
  useUndoFollow()
  useSpokenState()
  useCompany()
  useArrivals()
  useFreshVersions()
  useFreezeNotice()
  useArrival('plan')
  useEffect(() => {
    const place = placeInAddress(window.location.hash)
    if (place) goTo(place)
  }, [goTo])
  useSelectedWords(threads.select)
  usePlaceReport(page, session)
  useCurrentBlock(page, current)
  useReadingReport(current, session)
  return (
    <>
      <title>{`${facts.title} · ${texts.head.product}`}</title>
      <a className="skip" href="#plan">
        {texts.head.skip}
      </a>
      <PlanPageHead unsaved={live.unsaved} onOutline={() => setOutlineOpen(true)} />
      <FollowBanner />
      <div className="plan-page" ref={page}>
        <Outline isOpen={isOutlineOpen} onClose={closeOutline} />
        <PlanSheet
          banners={<PlanBanners live={live} />}
          aboutAnalysis={<StatisticsLine consultation={consultation} />}
        />
      </div>
      <PageFoot />
      <PlanPanels pageCommands={usePageCommands()} />
      <FreezePanel />
      <NextDraftPanel />
      <ChangesPanel />
      <WorkshopStrip />
      <Notice notice={notice} closeLabel={texts.head.close} />
    </>
  )
}
