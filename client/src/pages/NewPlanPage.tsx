/** *Ny plan*: a name, a period and what to begin from. The server seeds the plan, once; the page only asks for it. */
import type { NewPlan } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RefusalCode } from '../api.ts'
import { usePreferences } from '../style/preferences.ts'
import { useApp } from './appContext.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { NewPlanForm } from './NewPlanForm.tsx'
import { PlainPage } from './PlainPage.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalWords } from './refusalWords.ts'
import { FromOldPlans } from './succession/FromOldPlans.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'

export function NewPlanPage() {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = texts.pages.newPlan
  const templates = useAnswer(['plan-templates'], api.planTemplates)
  const { create, refusal, isSending } = useCreating()
  const refused = refusalOf(templates)
  if (refused) return <RefusedPage code={refused} onTryAgain={() => void templates.refetch()} />
  if (!templates.data) return <LoadingPage />
  const [county] = templates.data.counties
  if (!county) return <PlainPage title={words.title} lead={words.notConvenor} />
  return (
    <PlainPage title={words.title} lead={words.lead(county.name, county.agreementTitle)}>
      <NewPlanForm
        templates={templates.data.templates}
        firstYear={county.agreementYear}
        isSending={isSending}
        refusal={refusal && refusalWords(refusal, texts)}
        onSubmit={(draft) => void create(draft)}
      />
      <FromOldPlans />
    </PlainPage>
  )
}

function useCreating() {
  const { api } = useApp()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalCode | null>(null)
  const create = async (draft: NewPlan) => {
    setSending(true)
    const reply = await api.createPlan(draft)
    setSending(false)
    if (!reply.ok) return setRefusal(reply.code)
    void queries.invalidateQueries({ queryKey: ['plans'] })
    goTo(`/plans/${reply.value.id}`)
  }
  return { create, refusal, isSending }
}
