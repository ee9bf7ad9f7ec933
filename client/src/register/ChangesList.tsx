/** Every change of the register, newest first: who, for whom, what, when; and a way to take it back. */
import type { RegisterEntries, RegisterKind } from '@samplan/shared/plan'
import { changesAtOnce, type RegisterChangeMade } from '@samplan/shared/wire'
import { useState } from 'react'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { entryName } from './entryColumns.ts'
import { useRegisterScreen } from './registerContext.ts'

interface ChangesListProps {
  /** The newest changes, as the page asked for them. */
  readonly newest: readonly RegisterChangeMade[]
}

export function ChangesList({ newest }: ChangesListProps) {
  const words = usePreferences().texts.register
  const { planId, api } = useRegisterScreen()
  const [older, setOlder] = useState<readonly RegisterChangeMade[]>([])
  const shown = [...newest, ...older.filter(({ number }) => number < (newest.at(-1)?.number ?? 0))]
  const last = shown.at(-1)
  const more = async () => {
    const reply = await api.registerChanges(planId, last?.number ?? null)
    if (reply.ok) setOlder([...older, ...(reply.value as readonly RegisterChangeMade[])])
  }
  if (shown.length === 0) return <p className="hint">{words.none}</p>
  return (
    <>
      <ol className="register-changes">
        {shown.map((change) => (
          <ChangeLine key={change.number} change={change} />
        ))}
      </ol>
      {shown.length % changesAtOnce === 0 && <Button onPress={() => void more()}>{words.older}</Button>}
    </>
  )
}

function ChangeLine({ change }: { readonly change: RegisterChangeMade }) {
  const { texts, format } = usePreferences()
  const words = texts.register
  const { county, canChange, changes, potUse } = useRegisterScreen()
  const { number, kind, before, after, undoes, madeBy, madeAt } = change
  const entry = (after ?? before) as RegisterEntries[RegisterKind] | null
  const name = entry ? entryName(kind, entry, { county, potUse, texts, format }) : ''
  const what = before === null ? 'added' : after === null ? 'removed' : 'changed'
  const organisation = county.organisations.find(({ id }) => id === madeBy.organisationId)
  return (
    <li>
      <p>
        <strong className="figure">{number}</strong> {madeBy.name}
        {organisation && `, ${organisation.shortName},`}{' '}
        {undoes === null ? words.changeLine[what](words.kinds[kind], name) : words.changeLine.undid(undoes)}
        <span className="quiet"> {format.wholeMoment(madeAt)}</span>
      </p>
      {canChange && (
        <Button small aria-label={`${words.undo} ${number}`} onPress={() => void changes.undo(number)}>
          {words.undo}
        </Button>
      )}
    </li>
  )
}
