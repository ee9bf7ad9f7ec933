/** A file, or cells that were copied out of a sheet. */
import { useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { Field } from '../../style/Field.tsx'
import { useProposalWords } from './useProposalWords.ts'

interface ChooseFileProps {
  /** Why the file before could not be read. */
  readonly trouble: string | null
  readonly onFile: (file: File) => void
}

export function ChooseFile({ trouble, onFile }: ChooseFileProps) {
  const words = useProposalWords().import
  const [pasted, setPasted] = useState('')
  return (
    <div className="form">
      <Field label={words.file} hint={words.fileHint} error={trouble}>
        {(binding) => (
          <input
            {...binding}
            type="file"
            className="input"
            accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) onFile(file)
            }}
          />
        )}
      </Field>
      <Field label={words.paste} hint={words.pasteHint}>
        {(binding) => (
          <textarea
            {...binding}
            className="input"
            rows={3}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      {pasted.trim() !== '' && (
        <div className="form-foot">
          <Button onPress={() => onFile(new File([pasted], words.pastedName, { type: 'text/plain' }))}>
            {words.readPaste}
          </Button>
        </div>
      )}
    </div>
  )
}
