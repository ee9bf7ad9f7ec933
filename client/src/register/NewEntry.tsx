/** Opens the form of a new entry. An agreement may begin with one that is there already, or that comes with Samplan. */
import type { FormKind } from '@samplan/shared/plan'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Field } from '../style/Field.tsx'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Select } from '../style/Select.tsx'
import { agreementStarts, startAgreement } from './agreementStarts.ts'
import { entryForm } from './entryForms.ts'
import { newEntry } from './newEntry.ts'
import { useRegisterScreen } from './registerContext.ts'

export function NewEntry({ kind }: { readonly kind: FormKind }) {
  const { texts } = usePreferences()
  const words = texts.register
  const { county, newId, edit } = useRegisterScreen()
  const [from, setFrom] = useState('')
  const starts = kind === 'agreement' ? agreementStarts(county, words) : []
  const start = starts.find(({ value }) => value === from)
  const add = () => {
    const entry = start ? startAgreement(start.agreement, county, newId) : newEntry(kind, newId(), county)
    edit({ kind, title: words.newEntry[kind], fields: entryForm(kind, { county, texts, entry }), entry })
  }
  return (
    <div className="form new-entry">
      {starts.length > 0 && (
        <Field label={words.startFrom}>
          {(binding) => (
            <Select
              binding={binding}
              placeholder={words.blankAgreement}
              options={starts}
              value={from}
              onChange={setFrom}
            />
          )}
        </Field>
      )}
      <Button onPress={add}>
        <Icon name="add" /> {words.newEntry[kind]}
      </Button>
    </div>
  )
}
