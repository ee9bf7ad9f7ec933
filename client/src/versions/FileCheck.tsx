/**
 * *Kontrollera en fil*: hashes a file in the browser and compares. The file is sent nowhere, so the answer is the same
 * with or without a server that one trusts.
 */
import { type ReactNode, useId, useState } from 'react'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import type { Sha256 } from './readVersion.ts'
import { toHex } from './toHex.ts'

interface FileCheckProps {
  readonly number: number
  readonly sha256: string
  readonly hash: Sha256 | null
  /** Another way to compare, beside this one. */
  readonly children: ReactNode
}

type Outcome = { readonly name: string; readonly isSame: boolean }

export function FileCheck({ number, sha256, hash, children }: FileCheckProps) {
  const words = usePreferences().texts.versions
  const hintId = useId()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const check = async (file: File, compute: Sha256) => {
    setOutcome(null)
    const digest = await compute(await file.arrayBuffer())
    setOutcome({ name: file.name, isSame: toHex(digest) === sha256 })
  }
  return (
    <>
      <div className="version-ways">
        {children}
        {hash && <FileButton hintId={hintId} onFile={(file) => void check(file, hash)} />}
      </div>
      <p id={hintId} className="hint">
        {hash ? words.checkFileHint : words.cannotCheck}
      </p>
      <p role="status" className={outcome?.isSame === false ? 'field-error' : 'file-check-same'}>
        {outcome && (
          <>
            <Icon name={outcome.isSame ? 'ok' : 'block'} />{' '}
            {outcome.isSame ? words.same(outcome.name, number) : words.different(outcome.name)}
          </>
        )}
      </p>
    </>
  )
}

/** The browser's own file field says "No file chosen" in the browser's language; this one says what it is for. */
function FileButton({ hintId, onFile }: { readonly hintId: string; readonly onFile: (file: File) => void }) {
  const words = usePreferences().texts.versions
  return (
    <label className="button file-check">
      <Icon name="file" /> {words.checkFile}
      <input
        className="visually-hidden"
        type="file"
        accept="application/json,.json"
        aria-describedby={hintId}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          // The same file may be changed and chosen again.
          event.target.value = ''
        }}
      />
    </label>
  )
}
