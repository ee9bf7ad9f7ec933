/** A new vote: the question, two answers or more, and who votes. *Ja, Vänta, Nej* stand there to begin with. */
import { type Electorate, electorates } from '@samplan/shared/plan'
import { workshopLimits } from '@samplan/shared/rules'
import { type FormEvent, useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Choices } from '../style/Choices.tsx'
import { focusFirstWrong } from '../style/focusFirstWrong.ts'
import { usePreferences } from '../style/preferences.ts'
import { TextInput } from '../style/TextInput.tsx'
import { useWorkshopScreen } from './workshopContext.ts'

export function NewVoteForm({ onDone }: { readonly onDone: () => void }) {
  const words = usePreferences().texts.workshop
  const { act } = useWorkshopScreen()
  const [question, setQuestion] = useState('')
  const [options, setOptions] = useState<readonly string[]>([words.yes, words.wait, words.no])
  const [by, setBy] = useState<Electorate>('organisation')
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const written = [...new Set(options.map((option) => option.trim()).filter(Boolean))]
  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (question.trim() === '' || written.length < 2) return
    const wrong = await act({ type: 'open-vote', question: question.trim(), options: written, by })
    setProblem(wrong)
    if (!wrong) onDone()
  }
  return (
    <form className="form" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <TextInput
        label={words.question}
        error={isAsked && question.trim() === '' ? words.questionMissing : null}
        maxLength={workshopLimits.questionLength}
        value={question}
        onChange={setQuestion}
      />
      {options.map((option, index) => (
        <TextInput
          // The order of the answers is their identity: they have no other.
          key={String(index)}
          label={words.option(index + 1)}
          error={isAsked && index === 0 && written.length < 2 ? words.optionsMissing : null}
          maxLength={workshopLimits.optionLength}
          value={option}
          onChange={(text) => setOptions(options.map((other, place) => (place === index ? text : other)))}
        />
      ))}
      {options.length < workshopLimits.options && (
        <Button small variant="quiet" onPress={() => setOptions([...options, ''])}>
          {words.addOption}
        </Button>
      )}
      <Choices
        legend={words.electorate}
        choices={electorates.map((value) => ({ value, label: words.electorates[value] }))}
        value={by}
        onChange={setBy}
      />
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="acts">
        <Button type="submit">{words.openVote}</Button>
        <Button variant="quiet" onPress={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
