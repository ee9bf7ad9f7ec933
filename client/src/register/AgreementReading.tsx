/** V23: where an agreement's own amounts do not add up, both sums, and how the county reads them and why. */
import type { Agreement, AgreementPart } from '@samplan/shared/plan'
import { agreementArithmetic } from '@samplan/shared/rules'
import { type FormEvent, useState } from 'react'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { TextInput } from '../style/TextInput.tsx'
import { useRegisterScreen } from './registerContext.ts'

export function AgreementReadings() {
  const { county } = useRegisterScreen()
  return county.agreements.flatMap((agreement) =>
    agreementArithmetic(agreement).parts.flatMap(({ part, printed }) =>
      printed && printed.differenceOre !== 0 ? (
        <PartReading
          key={`${agreement.id} ${part.name}`}
          agreement={agreement}
          part={part}
          addedOre={printed.addedOre}
        />
      ) : (
        []
      ),
    ),
  )
}

interface PartReadingProps {
  readonly agreement: Agreement
  readonly part: AgreementPart
  /** What the amounts add up to that the agreement prints under the part. */
  readonly addedOre: number
}

function PartReading({ agreement, part, addedOre }: PartReadingProps) {
  const { texts, format } = usePreferences()
  const words = texts.register
  const { canChange } = useRegisterScreen()
  const { reading } = part
  return (
    <div className="notice" data-look={reading ? undefined : 'warn'}>
      <p>
        <strong>
          {agreement.title}. {words.discrepancy(part.name, format.kronor(part.amountOre), format.kronor(addedOre))}
        </strong>
      </p>
      <p>
        {reading ? words.reading(reading.reason) : words.noReading}
        {reading && <span className="quiet"> {format.date(reading.recordedOn)}</span>}
      </p>
      {canChange && <ReadingForm agreement={agreement} part={part} />}
    </div>
  )
}

function ReadingForm({ agreement, part }: Omit<PartReadingProps, 'addedOre'>) {
  const words = usePreferences().texts.register
  const { county, changes } = useRegisterScreen()
  const [reason, setReason] = useState(part.reading?.reason ?? '')
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async () => {
    // Who and when is the server's to say.
    const reading = { reason: reason.trim(), recordedOn: agreement.reportDue, personId: null }
    const parts = agreement.parts.map((one) => (one.name === part.name ? { ...one, reading } : one))
    const change = { type: 'put', kind: 'agreement', entry: { ...agreement, parts } } as const
    const sent = await changes.send({ change, ifNumber: county.number })
    setTrouble(sent.ok ? null : 'words' in sent ? sent.words : words.fault({ field: '', code: 'missing' }, String))
  }
  return (
    <form
      className="form reading-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput label={words.reasonLabel} error={trouble} value={reason} onChange={setReason} />
      <Button small type="submit" isDisabled={reason.trim() === ''}>
        {words.recordReading}
      </Button>
    </form>
  )
}
