/** Whether a version was handed in, when and to whom: what the conditions of grants go by. The convenor says it. */
import { may } from '@samplan/shared/rules'
import type { HandIn, NewHandIn } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { QuestionDialog } from '../consultation/QuestionDialog.tsx'
import type { PlanHere } from '../PlanSubpage.tsx'
import { refusalWords } from '../refusalWords.ts'
import { useAnswer } from '../useAnswer.ts'
import { HandInDialog } from './HandInDialog.tsx'

interface HandInPartProps {
  readonly plan: PlanHere
  readonly number: number
}

export function HandInPart({ plan, number }: HandInPartProps) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const queries = useQueryClient()
  const [panel, setPanel] = useState<'record' | 'withdraw' | null>(null)
  const words = texts.handIn
  const { facts, actor } = plan.details
  const key = ['plan', facts.id, 'hand-ins']
  const { data } = useAnswer(key, () => api.handIns(facts.id))
  if (!data) return null
  const handIn = data.find((one) => one.number === number) ?? null
  const save = async (wish: NewHandIn) => {
    const reply = await api.handIn(facts.id, number, wish)
    if (!reply.ok) return reply.code
    await queries.invalidateQueries({ queryKey: key })
    return null
  }
  const withdraw = async () => {
    const reply = await api.withdrawHandIn(facts.id, number)
    if (!reply.ok) return refusalWords(reply.code, texts)
    await queries.invalidateQueries({ queryKey: key })
    return null
  }
  const close = () => setPanel(null)
  return (
    <section className="version-check" aria-labelledby="version-hand-in">
      <h2 id="version-hand-in" className="margin-title">
        {words.title}
      </h2>
      <Said handIn={handIn} plan={plan} />
      {may(actor.role, 'hand-in', facts.status).ok && (
        <>
          <Button onPress={() => setPanel('record')}>{handIn ? words.change : words.record}</Button>
          {handIn && <Button onPress={() => setPanel('withdraw')}>{words.withdraw}</Button>}
        </>
      )}
      {panel === 'record' && (
        <HandInDialog
          number={number}
          handIn={handIn}
          recipient={plan.register.agreement.recipient}
          onSave={save}
          onClose={close}
        />
      )}
      {panel === 'withdraw' && (
        <QuestionDialog
          title={words.withdrawTitle(number)}
          lead={words.withdrawLead}
          act={words.withdrawNow}
          onAct={withdraw}
          onClose={close}
        />
      )}
    </section>
  )
}

function Said({ handIn, plan }: { readonly handIn: HandIn | null; readonly plan: PlanHere }) {
  const { texts, format } = usePreferences()
  const words = texts.handIn
  // Only joint plans keep grants by being handed in.
  const condition = plan.details.facts.kind === 'joint' ? ` ${words.condition}` : ''
  if (!handIn) return <p>{`${words.none}${condition}`}</p>
  const { by, at } = handIn.recorded
  const organisation = plan.register.organisations.find(({ id }) => id === by.organisationId)
  return (
    <>
      <p>{words.said(format.date(handIn.on), handIn.to)}</p>
      <p className="hint">{words.recordedBy(organisation?.name ?? by.name, format.wholeMoment(at))}</p>
    </>
  )
}
