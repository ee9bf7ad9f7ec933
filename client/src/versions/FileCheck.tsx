/**
 * *Kontrollera en fil*: hashes a file in the browser and compares. The file is sent nowhere, so the answer is the same
 * with or without a server that one trusts.
 */
import { useState } from 'react'
import { Field } from '../style/Field.tsx'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import type { Sha256 } from './readVersion.ts'
import { toHex } from './toHex.ts'

interface FileCheckProps {
  readonly number: number
  readonly sha256: string
  readonly hash: Sha256 | null
}

type Outcome = { readonly name: string; readonly isSame: boolean }

export function FileCheck({ number, sha256, hash }: FileCheckProps) {
  const words = usePreferences().texts.versions
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  if (!hash) return <p className="hint">{words.cannotCheck}</p>
  const check = async (file: File) => {
    setOutcome(null)
    const digest = await hash(await file.arrayBuffer())
    setOutcome({ name: file.name, isSame: toHex(digest) === sha256 })
  }
  return (
    <div className="file-check">
      <Field label={words.checkFile} hint={words.checkFileHint}>
        {(binding) => (
          <input
            {...binding}
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) void check(file)
            }}
          />
        )}
      </Field>
      <p role="status" className={outcome?.isSame === false ? 'field-error' : 'file-check-same'}>
        {outcome && (
          <>
            <Icon name={outcome.isSame ? 'ok' : 'block'} />{' '}
            {outcome.isSame ? words.same(outcome.name, number) : words.different(outcome.name)}
          </>
        )}
      </p>
    </div>
  )
}
