/**
 * *Räddningskopior*: what the server could not take into the plan, word for word, and why. It is read and copied; it is
 * never applied by itself. Also for somebody who no longer takes part in the plan, which is when it is needed most.
 */
import type { PlanId, Register } from '@samplan/shared/plan'
import { changeText } from '@samplan/shared/text'
import type { RecoveryCopy } from '@samplan/shared/wire'
import { CopyButton } from '../style/CopyButton.tsx'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { BareHead } from './BareHead.tsx'
import { Frame } from './Frame.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { PlanHead } from './PlanHead.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'
import './recovery.css'

export function RecoveryPage({ planId }: { readonly planId: PlanId }) {
  const { api } = useApp()
  const words = usePreferences().texts.pages.recovery
  const copies = useAnswer(['recovery', planId], () => api.recoveryCopies(planId))
  const details = useAnswer(['plan', planId], () => api.planDetails(planId))
  // Only for names: who no longer takes part may not ask for it, and reads the copy all the same.
  const register = useAnswer(['plan', planId, 'register'], () => api.register(planId))
  const refusal = refusalOf(copies)
  if (refusal) return <RefusedPage code={refusal} onTryAgain={() => void copies.refetch()} />
  if (!copies.data || details.isPending || register.isPending) return <LoadingPage />
  const facts = details.data?.facts
  const head = facts ? <PlanHead planId={planId} title={facts.title} status={facts.status} tab={null} /> : <BareHead />
  return (
    <Frame title={words.title} head={head}>
      <div>
        <h1>{words.title}</h1>
        <p className="lead">{copies.data.length > 0 ? words.lead : words.none}</p>
      </div>
      {copies.data.map((copy) => (
        <CopySection key={copy.id} copy={copy} register={register.data ?? null} />
      ))}
    </Frame>
  )
}

interface CopySectionProps {
  readonly copy: RecoveryCopy
  readonly register: Register | null
}

function CopySection({ copy, register }: CopySectionProps) {
  const { now } = useApp()
  const { texts, format } = usePreferences()
  const words = texts.pages.recovery
  const { id, planId, at, author, draft, reason } = copy
  const written = copy.texts.map((change) => changeText(change, texts, register))
  const all = written.map(({ label, value }) => `${label}\n${value}`).join('\n\n')
  return (
    <section className="recovery" aria-labelledby={id}>
      <h2 id={id}>{words.heading(format.moment(at, now()))}</h2>
      <p className="hint">{words.by(author.name, draft)}</p>
      <p>{words.reasons[reason]}</p>
      {written.length > 0 ? (
        <dl className="recovery-words">
          {written.map(({ label, value }, index) => (
            <div key={`${label}-${String(index)}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="hint">{words.noWords}</p>
      )}
      <p className="form-foot">
        {written.length > 0 && <CopyButton text={all} label={words.copyText} />}
        <a href={`/api/plans/${planId}/recovery-copies/${id}/update`} download>
          <Icon name="download" /> {words.download}
        </a>
      </p>
    </section>
  )
}
