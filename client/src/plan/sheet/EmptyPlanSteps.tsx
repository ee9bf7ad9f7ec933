/** A plan that nobody has written in yet: the way from its first sentence to a finished plan. */
import { stockholmDate } from '@samplan/shared/plan'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../style/ButtonLink.tsx'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { usePlan } from '../planContext.ts'

/** Below the first text: what is done already, and what is left to do. */
export function EmptyPlanSteps() {
  const { texts, register, now } = usePlan()
  const words = texts.plan
  const due = register.agreement.reportDue
  const isDueAhead = stockholmDate(now()) <= due
  return (
    <>
      <h3 className="empty-steps-title">{isDueAhead ? words.readyBy(texts.format.day(due)) : words.howReady}</h3>
      <Steps />
    </>
  )
}

/** In the margin of an empty plan. */
export function FirstHints() {
  const words = usePlan().texts.plan
  return words.firstHints.map(({ lead, rest }) => (
    <p className="note note-hint" key={lead}>
      <strong>{lead}</strong> {rest}
    </p>
  ))
}

function Steps() {
  const { texts, register, can, participantsHref } = usePlan()
  const words = texts.plan
  const { agreement, grants, organisations } = register
  const own = grants
    .filter(({ example }) => !example)
    .map(({ amountOre }) => `${texts.format.kronor(amountOre)}\u00a0kr`)
  return (
    <ol className="empty-steps">
      <Step done head={words.agreementIsIn(agreement.year)}>
        <p>{words.agreementHolds(own, agreement.focusAreas.length)}</p>
      </Step>
      <Step number={1} head={words.invite}>
        <p>{words.inviteHint}</p>
        <p className="empty-organisations">
          {organisations.map((organisation) => (
            <span key={organisation.id} className="marked">
              <OrganisationMark organisation={organisation} tinted /> {organisation.shortName}
            </span>
          ))}
        </p>
        {can['manage-participants'] && (
          <p>
            <ButtonLink variant="filled" href={participantsHref}>
              {words.inviteButton}
            </ButtonLink>
          </p>
        )}
      </Step>
      <Step number={2} head={words.writeAnalysis}>
        <p>{words.writeAnalysisHint}</p>
      </Step>
      <Step number={3} head={words.setGoals}>
        <p>{words.setGoalsHint}</p>
      </Step>
    </ol>
  )
}

interface StepProps {
  readonly number?: number
  readonly done?: boolean
  readonly head: string
  readonly children: ReactNode
}

function Step({ number, done = false, head, children }: StepProps) {
  return (
    <li>
      <span className="empty-step-number" aria-hidden="true">
        {done ? <Icon name="ok" /> : number}
      </span>
      <div>
        <p className="empty-step-head">{head}</p>
        {children}
      </div>
    </li>
  )
}
