/** An invitation: which plan, for which organisation, as what. Whoever is not known yet writes a name and is signed in. */
import { maxNameLength } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { RefusalCode } from '../api.ts'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { TextInput } from '../style/TextInput.tsx'
import { useApp } from './appContext.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { PlainPage } from './PlainPage.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { refusalWords } from './refusalWords.ts'
import { ToStart } from './ToStart.tsx'
import { refusalOf, useAnswer } from './useAnswer.ts'

export function JoinPage({ token }: { readonly token: string }) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = texts.pages.join
  const preview = useAnswer(['invitation', token], () => api.invitation(token))
  const refusal = refusalOf(preview)
  if (refusal === 'unreachable') return <RefusedPage code={refusal} onTryAgain={() => void preview.refetch()} />
  if (refusal) {
    return (
      <PlainPage title={words.failed} lead={refusalWords(refusal, texts)}>
        <ToStart />
      </PlainPage>
    )
  }
  if (!preview.data) return <LoadingPage />
  const { planTitle, role, organisationName, named } = preview.data
  return (
    <PlainPage
      title={words.title(planTitle)}
      lead={words.lead(texts.names.roles[role], organisationName, words.deeds[role])}
    >
      <JoinForm token={token} asksName={!named} />
    </PlainPage>
  )
}

function JoinForm({ token, asksName }: { readonly token: string; readonly asksName: boolean }) {
  const { texts } = usePreferences()
  const words = texts.pages.join
  const [name, setName] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { join, refusal, isSending } = useJoining(token)
  const isNameMissing = asksName && name.trim() === ''
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isNameMissing) void join(asksName ? name : null)
  }
  return (
    <form className="form" noValidate onSubmit={handleSubmit}>
      {asksName && (
        <TextInput
          label={words.name}
          hint={words.nameHint}
          error={isAsked && isNameMissing ? words.nameMissing : null}
          autoComplete="name"
          maxLength={maxNameLength}
          required
          value={name}
          onChange={setName}
        />
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {refusalWords(refusal, texts)}
        </p>
      )}
      <Button type="submit" variant="filled" isDisabled={isSending}>
        {words.act}
      </Button>
    </form>
  )
}

function useJoining(token: string) {
  const { api } = useApp()
  const queries = useQueryClient()
  const [, goTo] = useLocation()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalCode | null>(null)
  const join = async (name: string | null) => {
    setSending(true)
    const reply = await api.acceptInvitation(token, name)
    setSending(false)
    if (!reply.ok) return setRefusal(reply.code)
    queries.clear()
    goTo(`/plans/${reply.value.planId}`, { replace: true })
  }
  return { join, refusal, isSending }
}
