/** The imports of a plan, newest first: whose, when, of which file, with what result. */
import type { PlanId } from '@samplan/shared/plan'
import type { ProposalImport, Round } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnnounce } from '../../style/announcer.ts'
import { Icon } from '../../style/Icon.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { QuestionDialog } from '../consultation/QuestionDialog.tsx'
import { focusContent } from '../focusContent.ts'
import { refusalWords } from '../refusalWords.ts'
import { proposalsKey } from './proposalsKey.ts'
import { downloadRejects } from './rejectWords.ts'
import { useProposalWords } from './useProposalWords.ts'

interface ImportListProps {
  readonly planId: PlanId
  readonly imports: readonly ProposalImport[]
  readonly rounds: readonly Round[]
  readonly mayHold: boolean
}

export function ImportList({ planId, imports, rounds, mayHold }: ImportListProps) {
  const words = useProposalWords().imports
  const [asked, setAsked] = useState<ProposalImport | null>(null)
  if (imports.length === 0) return null
  return (
    <section className="imports" aria-labelledby="imports-title">
      <h2 id="imports-title" className="heading-2">
        {words.title}
      </h2>
      <ol>
        {[...imports].reverse().map((one) => (
          <ImportItem
            key={one.number}
            planId={planId}
            one={one}
            round={rounds.find(({ id }) => id === one.roundId)?.name ?? ''}
            onTakeBack={mayHold ? () => setAsked(one) : null}
          />
        ))}
      </ol>
      {asked && (
        <TakeBackDialog
          planId={planId}
          one={asked}
          onClose={() => {
            setAsked(null)
            focusContent()
          }}
        />
      )}
    </section>
  )
}

interface ImportItemProps {
  readonly planId: PlanId
  readonly one: ProposalImport
  readonly round: string
  readonly onTakeBack: (() => void) | null
}

function ImportItem({ planId, one, round, onTakeBack }: ImportItemProps) {
  const texts = useProposalWords()
  const words = texts.imports
  const { texts: shared, format } = usePreferences()
  const { api, now } = useApp()
  const announce = useAnnounce()
  const { number, name, sha256, rowsIn, proposals, rejects, imported, takenBack } = one
  const download = async () => {
    const reply = await api.importRejects(planId, number)
    if (reply.ok) downloadRejects(reply.value, name, texts)
    else announce(refusalWords(reply.code, shared))
  }
  return (
    <li className="import-item">
      <h3 className="import-heading">{words.head(number, name)}</h3>
      <p>{words.counts(rowsIn, proposals, rejects)}</p>
      <p className="hint">
        {words.by(imported.by.name, format.moment(imported.at, now()), round)}.{' '}
        {takenBack && words.takenBack(takenBack.by.name, format.moment(takenBack.at, now()))}
      </p>
      <details>
        <summary>{words.hash}</summary>
        <p className="import-hash">{sha256}</p>
      </details>
      {!takenBack && (
        <p className="import-acts">
          {rejects > 0 && (
            <button
              type="button"
              className="link"
              aria-label={words.rejectsNamed(number)}
              onClick={() => void download()}
            >
              <Icon name="download" /> {words.rejects}
            </button>
          )}
          {onTakeBack && (
            <button type="button" className="link" aria-label={words.takeBackNamed(number)} onClick={onTakeBack}>
              {words.takeBack}
            </button>
          )}
        </p>
      )}
    </li>
  )
}

function TakeBackDialog({
  planId,
  one,
  onClose,
}: Pick<ImportItemProps, 'planId' | 'one'> & { readonly onClose: () => void }) {
  const words = useProposalWords().imports
  const { api } = useApp()
  const { texts } = usePreferences()
  const queries = useQueryClient()
  const announce = useAnnounce()
  return (
    <QuestionDialog
      title={words.takeBackTitle(one.name)}
      lead={words.takeBackLead(one.proposals)}
      act={words.takeBack}
      onAct={async () => {
        const reply = await api.takeBackImport(planId, one.number)
        if (!reply.ok) return refusalWords(reply.code, texts)
        await queries.invalidateQueries({ queryKey: proposalsKey(planId) })
        announce(words.takenBackNow)
        return null
      }}
      onClose={onClose}
    />
  )
}
