/** The fields of one step: a day; where it was reported or decided the board; of a decision what it was and its §. */
import { type DecisionStep, decisionMeanings, unnumberedForms } from '@samplan/shared/plan'
import { maxBoardLength, maxMinutesLength, maxParagraphLength, maxReasonLength } from '@samplan/shared/wire'
import { Choices } from '../style/Choices.tsx'
import { Field } from '../style/Field.tsx'
import { TextInput } from '../style/TextInput.tsx'
import { type DecisionDraft, type DraftFaults, needsWords } from './decisionDraft.ts'
import { useDecisions } from './decisionsContext.ts'

interface FieldsProps {
  readonly draft: DecisionDraft
  readonly faults: DraftFaults
  readonly onChange: (change: Partial<DecisionDraft>) => void
}

export function DecisionFields({ step, ...props }: FieldsProps & { readonly step: DecisionStep }) {
  const { words, frozenOn, today } = useDecisions()
  const { draft, faults, onChange } = props
  return (
    <>
      <TextInput
        label={words.on[step]}
        type="date"
        min={frozenOn}
        max={today}
        error={faults.on ?? null}
        value={draft.on}
        onChange={(on) => onChange({ on })}
      />
      {step !== 'received' && (
        <TextInput
          label={words.board}
          error={faults.board ?? null}
          maxLength={maxBoardLength}
          value={draft.board}
          onChange={(board) => onChange({ board })}
        />
      )}
      {step === 'decided' && (
        <>
          <MeaningFields {...props} />
          <ReferenceFields {...props} />
        </>
      )}
    </>
  )
}

function MeaningFields({ draft, faults, onChange }: FieldsProps) {
  const { words } = useDecisions()
  return (
    <>
      <div data-wrong={faults.meaning ? true : undefined} tabIndex={-1}>
        <Choices<DecisionDraft['meaning']>
          legend={words.meaning}
          choices={decisionMeanings.map((value) => ({ value, label: words.meanings[value] }))}
          value={draft.meaning}
          onChange={(meaning) => onChange({ meaning })}
        />
        {faults.meaning && <p className="field-error">{faults.meaning}</p>}
      </div>
      {draft.meaning !== '' && draft.meaning !== 'adopts' && (
        <LongText
          label={words.words[draft.meaning]}
          error={faults.words}
          isRequired={needsWords(draft)}
          value={draft.words}
          onChange={(typed) => onChange({ words: typed })}
        />
      )}
    </>
  )
}

function ReferenceFields({ draft, faults, onChange }: FieldsProps) {
  const { words } = useDecisions()
  return (
    <>
      <Choices
        legend={words.reference}
        choices={(['paragraph', 'unnumbered'] as const).map((value) => ({ value, label: words.references[value] }))}
        value={draft.reference}
        onChange={(reference) => onChange({ reference })}
      />
      {draft.reference === 'paragraph' ? (
        <>
          <TextInput
            label={words.paragraph}
            error={faults.paragraph ?? null}
            maxLength={maxParagraphLength}
            value={draft.paragraph}
            onChange={(paragraph) => onChange({ paragraph })}
          />
          <TextInput
            label={words.minutes}
            maxLength={maxMinutesLength}
            value={draft.minutes}
            onChange={(minutes) => onChange({ minutes })}
          />
        </>
      ) : (
        <>
          <Choices
            legend={words.form}
            choices={unnumberedForms.map((value) => ({ value, label: words.forms[value] }))}
            value={draft.form}
            onChange={(form) => onChange({ form })}
          />
          <LongText
            label={words.formReason}
            error={faults.reason}
            isRequired
            value={draft.reason}
            onChange={(reason) => onChange({ reason })}
          />
        </>
      )}
    </>
  )
}

interface LongTextProps {
  readonly label: string
  readonly error?: string | undefined
  readonly isRequired: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

export function LongText({ label, error, isRequired, value, onChange }: LongTextProps) {
  return (
    <Field label={label} error={error ?? null}>
      {(binding) => (
        <textarea
          {...binding}
          className="input"
          rows={3}
          maxLength={maxReasonLength}
          required={isRequired}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
