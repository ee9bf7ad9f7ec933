/** What each row of the file becomes, worked out anew with every choice; and the act that stores it so. */
import type { ImportChoice, Register } from '@samplan/shared/plan'
import { sortRows } from '@samplan/shared/rules'
import { useId, useMemo, useState } from 'react'
import { Button } from '../../style/Button.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { FocusWords, OrganisationWords } from './ChosenWords.tsx'
import { ColumnFields } from './ColumnFields.tsx'
import { ProposalSample } from './ProposalSample.tsx'
import { RejectTable } from './RejectTable.tsx'
import type { Confirmed, ImportStep } from './useImport.ts'
import { useProposalWords } from './useProposalWords.ts'

interface SeenRowsProps {
  readonly step: Extract<ImportStep, { at: 'seen' }>
  readonly register: Register
  /** Why the import was refused. */
  readonly trouble: string | null
  readonly onSheet: (sheet: number) => void
  readonly onChoose: (choice: ImportChoice) => void
  readonly onImport: (confirmed: Confirmed) => Promise<void>
  readonly onCancel: () => void
}

export function SeenRows({ step, register, trouble, onSheet, onChoose, onImport, onCancel }: SeenRowsProps) {
  const words = useProposalWords().import
  const { texts } = usePreferences()
  const { file, seen, choice } = step
  const blockId = useId()
  const [again, setAgain] = useState(false)
  const [isSending, setSending] = useState(false)
  const { organisations, agreement } = register
  const sorted = useMemo(
    () => sortRows(seen.table, choice, { organisations, focusAreas: agreement.focusAreas }),
    [seen, choice, organisations, agreement],
  )
  const { rowsIn, proposals, rejects, hidden, above } = sorted
  const hasText = choice.columns.text !== null
  const missing = hasText ? (proposals.length === 0 ? words.nothing : null) : words.textMissing
  const send = async () => {
    setSending(true)
    await onImport({ proposals: proposals.length, rejects: rejects.length, again })
    setSending(false)
  }
  return (
    <div className="import-seen">
      <p className="import-file">
        <strong>{file.name}</strong>
      </p>
      <p className="import-result" role="status">
        {hasText ? words.result(rowsIn, proposals.length, rejects.length) : words.textMissing}
      </p>
      <p className="hint">
        {hidden > 0 && `${words.hidden(hidden)} `}
        {above > 0 && words.above(above)}
      </p>
      <ColumnFields seen={seen} choice={choice} onSheet={onSheet} onChoose={onChoose} />
      {hasText && (
        <>
          <FocusWords uses={sorted.focusWords} choice={choice} register={register} onChoose={onChoose} />
          <OrganisationWords uses={sorted.organisationWords} choice={choice} register={register} onChoose={onChoose} />
          <ProposalSample proposals={proposals} register={register} />
          <RejectTable rejects={rejects} name={file.name} />
        </>
      )}
      {seen.importedAt && <ImportedBefore at={seen.importedAt} again={again} onAgain={setAgain} />}
      {trouble && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      {missing && hasText && (
        <p className="hint" id={blockId}>
          {missing}
        </p>
      )}
      <div className="form-foot">
        <Button
          variant="filled"
          isDisabled={isSending || !hasText || (seen.importedAt !== null && !again)}
          blockedBy={hasText && missing ? blockId : undefined}
          onPress={() => void send()}
        >
          {words.act(proposals.length)}
        </Button>
        <Button onPress={onCancel}>{texts.head.cancel}</Button>
      </div>
    </div>
  )
}

interface ImportedBeforeProps {
  readonly at: NonNullable<SeenRowsProps['step']['seen']['importedAt']>
  readonly again: boolean
  readonly onAgain: (again: boolean) => void
}

function ImportedBefore({ at, again, onAgain }: ImportedBeforeProps) {
  const words = useProposalWords().import
  const { format } = usePreferences()
  const { now } = useApp()
  return (
    <div className="notice" data-look="warn">
      <p>{words.before(format.moment(at, now()))}</p>
      <label className="choice">
        <input type="checkbox" checked={again} onChange={(event) => onAgain(event.target.checked)} />
        <span>{words.again}</span>
      </label>
    </div>
  )
}
