/** Casting one's vote: the answers as a choice of one, for whom one votes, and what counts. */
import type { VoteView } from '@samplan/shared/wire'
import { type FormEvent, useState } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { Button } from '../style/Button.tsx'
import { Choices } from '../style/Choices.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useWorkshopScreen } from './workshopContext.ts'

interface VoteFormProps {
  readonly vote: VoteView
  readonly onCast?: () => void
}

export function VoteForm({ vote, onCast }: VoteFormProps) {
  const words = usePreferences().texts.workshop
  const { act, mine } = useWorkshopScreen()
  const announce = useAnnounce()
  const own = mine.find(({ voteId }) => voteId === vote.id)
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const value = chosen ?? (own ? String(own.option) : '')
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (value === '') return setProblem(words.answerMissing)
    const wrong = await act({ type: 'cast', voteId: vote.id, option: Number(value) })
    setProblem(wrong)
    if (wrong) return
    setChosen(null)
    announce(words.voted)
    onCast?.()
  }
  return (
    <form className="vote-form" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <Choices
        legend={vote.question}
        choices={vote.options.map((label, index) => ({ value: String(index), label }))}
        value={value}
        onChange={setChosen}
      />
      <p className="hint">
        <ForWhom vote={vote} />
      </p>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="acts">
        <Button type="submit">{own ? words.changeVote : words.vote}</Button>
        {own && <span className="hint">{words.yourVote(vote.options[own.option] ?? '')}</span>}
      </div>
    </form>
  )
}

function ForWhom({ vote }: { readonly vote: VoteView }) {
  const words = usePreferences().texts.workshop
  const { me, organisationOf } = useWorkshopScreen()
  if (vote.by === 'person') return words.voteForSelf
  const name = organisationOf(me.organisationId)?.name ?? ''
  return me.guest ? words.guestVote(name) : words.voteFor(name)
}
