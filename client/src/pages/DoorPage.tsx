/**
 * The door of a workshop, where the QR code leads: a name and an organisation, then waiting until the convenor lets one
 * in, and the plan opens by itself. Without a code the page asks for it.
 */
import type { OrganisationId } from '@samplan/shared/plan'
import { workshopCodeFrom } from '@samplan/shared/rules'
import { type GuestStanding, maxNameLength, type WorkshopPreview } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { RefusalCode } from '../api.ts'
import { Button } from '../style/Button.tsx'
import { Field } from '../style/Field.tsx'
import { focusFirstWrong } from '../style/focusFirstWrong.ts'
import { usePreferences } from '../style/preferences.ts'
import { Select } from '../style/Select.tsx'
import { TextInput } from '../style/TextInput.tsx'
import { useApp } from './appContext.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { PlainPage } from './PlainPage.tsx'
import { refusalWords } from './refusalWords.ts'
import { refusalOf, useAnswer } from './useAnswer.ts'
import { useStanding } from './workshop/useStanding.ts'

export function DoorPage({ code }: { readonly code: string }) {
  return workshopCodeFrom(code) === null ? <CodePage typed={code} problem={null} /> : <Door code={code} />
}

interface CodePageProps {
  readonly typed: string
  readonly problem: string | null
}

function CodePage({ typed, problem }: CodePageProps) {
  const words = usePreferences().texts.workshop
  const [, goTo] = useLocation()
  const [text, setText] = useState(typed)
  const [isAsked, setAsked] = useState(false)
  const code = workshopCodeFrom(text)
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (code) goTo(`/w/${code}`)
    else focusFirstWrong(event.currentTarget)
  }
  return (
    <PlainPage title={words.enterCode} lead={words.enterLead}>
      <form className="form" noValidate onSubmit={handleSubmit}>
        <TextInput
          label={words.code}
          error={isAsked && !code ? words.codeMissing : text === typed ? problem : null}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={text}
          onChange={setText}
        />
        <Button type="submit" variant="filled">
          {words.goOn}
        </Button>
      </form>
    </PlainPage>
  )
}

function Door({ code }: { readonly code: string }) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const preview = useAnswer(['workshop-door', code], () => api.workshopDoor(code))
  const [asked, setAsked] = useState<GuestStanding | null>(null)
  const refusal = refusalOf(preview)
  const standing = asked ?? preview.data?.standing ?? null
  if (standing && standing.state !== 'outside') return <Outside from={standing} />
  if (refusal) return <CodePage typed={code} problem={refusalWords(refusal, texts)} />
  if (!preview.data) return <LoadingPage />
  return (
    <PlainPage title={preview.data.title} lead={texts.workshop.joinLead(preview.data.planTitle)}>
      <AskForm code={code} preview={preview.data} onAsked={setAsked} />
    </PlainPage>
  )
}

interface AskFormProps {
  readonly code: string
  readonly preview: WorkshopPreview
  readonly onAsked: (standing: GuestStanding) => void
}

function AskForm({ code, preview, onAsked }: AskFormProps) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = texts.workshop
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [organisationId, setOrganisationId] = useState<OrganisationId | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<RefusalCode | null>(null)
  const isNameMissing = preview.name === null && name.trim() === ''
  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (isNameMissing || !organisationId) return
    const reply = await api.joinWorkshop(code, preview.name === null ? name.trim() : null, organisationId)
    if (!reply.ok) return setRefusal(reply.code)
    queries.clear()
    onAsked(reply.value)
  }
  return (
    <form className="form" noValidate onSubmit={(event) => void handleSubmit(event)}>
      {preview.name === null ? (
        <TextInput
          label={words.yourName}
          hint={words.yourNameHint}
          error={isAsked && isNameMissing ? words.nameNeeded : null}
          autoComplete="name"
          maxLength={maxNameLength}
          required
          value={name}
          onChange={setName}
        />
      ) : (
        <p>{words.comingAs(preview.name)}</p>
      )}
      <Field
        label={words.yourOrganisation}
        hint={words.organisationHint}
        error={isAsked && !organisationId ? words.organisationNeeded : null}
      >
        {(binding) => (
          <Select<OrganisationId>
            binding={binding}
            placeholder={words.chooseOrganisation}
            options={preview.organisations.map(({ id, name: label }) => ({ value: id, label }))}
            value={organisationId ?? ''}
            onChange={setOrganisationId}
          />
        )}
      </Field>
      <p className="hint">{words.asGuest}</p>
      {refusal && (
        <p className="field-error" role="alert">
          {refusalWords(refusal, texts)}
        </p>
      )}
      <Button type="submit" variant="filled">
        {words.ask}
      </Button>
    </form>
  )
}

/** Waiting, and what became of it. */
function Outside({ from }: { readonly from: GuestStanding }) {
  const words = usePreferences().texts.workshop
  const { state } = useStanding(from)
  if (state === 'refused') return <PlainPage title={words.isRefused} lead={words.isRefusedLead} />
  if (state === 'over') return <PlainPage title={words.isOver} lead={words.isOverLead} />
  return (
    <PlainPage title={words.isWaiting} lead={words.isWaitingLead}>
      <p role="status" className="visually-hidden">
        {words.isWaiting}
      </p>
    </PlainPage>
  )
}
