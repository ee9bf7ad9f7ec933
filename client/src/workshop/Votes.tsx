/** The votes of the meeting, newest first: open ones are voted in, closed ones show their result. */
import { mayActor } from '@samplan/shared/rules'
import type { UnconfirmedBallot, VoteView } from '@samplan/shared/wire'
import { useState } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { Button } from '../style/Button.tsx'
import { usePreferences } from '../style/preferences.ts'
import { NewVoteForm } from './NewVoteForm.tsx'
import { VoteForm } from './VoteForm.tsx'
import { VoteResult } from './VoteResult.tsx'
import { useWorkshopScreen } from './workshopContext.ts'

export function Votes() {
  const words = usePreferences().texts.workshop
  const { workshop, leads } = useWorkshopScreen()
  const [isAdding, setAdding] = useState(false)
  if (!leads && workshop.votes.length === 0) return null
  return (
    <section className="workshop-part" aria-labelledby="votes-title">
      <div className="part-head">
        <h2 id="votes-title">{words.votes}</h2>
        {leads && !isAdding && <Button onPress={() => setAdding(true)}>{words.newVote}</Button>}
      </div>
      {isAdding && <NewVoteForm onDone={() => setAdding(false)} />}
      {workshop.votes.toReversed().map((vote) => (
        <VoteCard key={vote.id} vote={vote} />
      ))}
    </section>
  )
}

function VoteCard({ vote }: { readonly vote: VoteView }) {
  const words = usePreferences().texts.workshop
  const { leads, me, act, workshop } = useWorkshopScreen()
  const isOpen = vote.closedAt === null && workshop.closedAt === null
  const votes = isOpen && mayActor(me, 'speak-in-workshop', 'draft').ok
  return (
    <article className="vote-card" aria-label={vote.question}>
      <p className="vote-state">{isOpen ? words.voteIsOpen : words.voteIsClosed}</p>
      {votes ? <VoteForm vote={vote} /> : <h3>{vote.question}</h3>}
      <VoteResult vote={vote} />
      {isOpen && vote.unconfirmed.length > 0 && <Unconfirmed vote={vote} />}
      {isOpen && leads && (
        <Button small onPress={() => void act({ type: 'close-vote', voteId: vote.id })}>
          {words.closeVote}
        </Button>
      )}
    </article>
  )
}

/** Everybody sees that a guest's vote does not count yet; the organisation's own editor makes it count. */
function Unconfirmed({ vote }: { readonly vote: VoteView }) {
  const words = usePreferences().texts.workshop
  const { me, organisationOf } = useWorkshopScreen()
  const confirms = (ballot: UnconfirmedBallot) =>
    mayActor(me, 'confirm-ballot', 'draft').ok && ballot.voter.organisationId === me.organisationId
  return (
    <div className="unconfirmed">
      <h4>{words.unconfirmed}</h4>
      <ul className="rows">
        {vote.unconfirmed.map((ballot) => (
          <li key={ballot.voter.personId} className="row">
            <span>
              {words.waitsFor(ballot.voter.name, vote.options[ballot.option] ?? '')}
              <span className="hint"> {organisationOf(ballot.voter.organisationId)?.shortName}</span>
            </span>
            {confirms(ballot) && <ConfirmButton vote={vote} ballot={ballot} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function ConfirmButton({ vote, ballot }: { readonly vote: VoteView; readonly ballot: UnconfirmedBallot }) {
  const words = usePreferences().texts.workshop
  const { act, organisationOf } = useWorkshopScreen()
  const announce = useAnnounce()
  const { voter, option } = ballot
  const confirm = async () => {
    const deed = { type: 'confirm', voteId: vote.id, personId: voter.personId, option } as const
    announce((await act(deed)) ?? words.confirmed)
  }
  const organisation = organisationOf(voter.organisationId)?.shortName ?? ''
  return (
    <Button
      small
      aria-label={words.confirmVote(voter.name, vote.options[option] ?? '', organisation)}
      onPress={() => void confirm()}
    >
      {words.confirm}
    </Button>
  )
}
