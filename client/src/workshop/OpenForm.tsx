/** Opening a meeting: its name and its agenda, which begins as the parts of the plan. */
import type { AgendaItem, RecordId } from '@samplan/shared/plan'
import { workshopLimits } from '@samplan/shared/rules'
import { type FormEvent, useState } from 'react'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { TextInput } from '../style/TextInput.tsx'
import { AgendaFields, agendaOf } from './AgendaFields.tsx'

export interface PlanPart {
  readonly recordId: RecordId
  readonly title: string
}

interface OpenFormProps {
  readonly parts: readonly PlanPart[]
  readonly suggestedTitle: string
  readonly newId: () => string
  /** What was wrong, in words, or null. */
  readonly onOpen: (title: string, agenda: readonly AgendaItem[]) => Promise<string | null>
}

export function OpenForm({ parts, suggestedTitle, newId, onOpen }: OpenFormProps) {
  const words = usePreferences().texts.workshop
  const [title, setTitle] = useState(suggestedTitle)
  const [drafts, setDrafts] = useState(() => [
    { id: newId(), title: words.background, minutes: '10', recordId: null },
    ...parts.map((part) => ({ id: newId(), ...part, minutes: '20' })),
    { id: newId(), title: words.closing, minutes: '10', recordId: null },
  ])
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() !== '') setProblem(await onOpen(title.trim(), agendaOf(drafts)))
  }
  return (
    <form className="form workshop-open" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <TextInput
        label={words.name}
        error={isAsked && title.trim() === '' ? words.nameMissing : null}
        maxLength={workshopLimits.titleLength}
        value={title}
        onChange={setTitle}
      />
      <AgendaFields drafts={drafts} newId={newId} onChange={(next) => setDrafts([...next])} />
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" variant="filled">
        {words.open}
      </Button>
    </form>
  )
}
