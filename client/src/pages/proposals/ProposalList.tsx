/** The proposals that fit, under their focus areas; a screenful at a time. */
import type { FocusAreaId, Register } from '@samplan/shared/plan'
import type { Proposal } from '@samplan/shared/wire'
import { useState } from 'react'
import { Button } from '../../style/Button.tsx'
import type { PlanHere } from '../PlanSubpage.tsx'
import type { AnswerPlaces } from './answerPlaces.ts'
import { everyProposal, filterProposals, type ProposalFilter } from './filterProposals.ts'
import { ProposalFilters } from './ProposalFilters.tsx'
import { ProposalItem } from './ProposalItem.tsx'
import { useProposalWords } from './useProposalWords.ts'

const atOnce = 50

interface ProposalListProps {
  readonly plan: PlanHere
  readonly proposals: readonly Proposal[]
  readonly places: AnswerPlaces
  readonly mayAnswer: boolean
}

export function ProposalList({ plan, proposals, places, mayAnswer }: ProposalListProps) {
  const texts = useProposalWords()
  const words = texts.filter
  const { register } = plan
  const [filter, setFilter] = useState<ProposalFilter>(everyProposal)
  const [shown, setShown] = useState(atOnce)
  const fitting = filterProposals(proposals, filter, register.organisations)
  const change = (next: ProposalFilter) => {
    setFilter(next)
    setShown(atOnce)
  }
  const left = fitting.length - shown
  return (
    <section className="proposals" aria-labelledby="proposals-title">
      <h2 id="proposals-title" className="heading-2">
        {texts.overview.proposals}
      </h2>
      <ProposalFilters proposals={proposals} register={register} filter={filter} onFilter={change} />
      <p className="hint" role="status">
        {words.shown(fitting.length, proposals.length)}
        {fitting.length === 0 && `. ${words.nothing}`}
      </p>
      {groups(fitting, register, texts.overview.none, shown).map(({ name, count, these }) => (
        <div key={name} className="proposal-group">
          <h3 className="import-heading">
            {name} ({count})
          </h3>
          <ul aria-label={texts.item.list(name)}>
            {these.map((proposal) => (
              <ProposalItem key={proposal.id} proposal={proposal} plan={plan} places={places} mayAnswer={mayAnswer} />
            ))}
          </ul>
        </div>
      ))}
      {left > 0 && <Button onPress={() => setShown(shown + atOnce)}>{words.more(Math.min(left, atOnce))}</Button>}
    </section>
  )
}

/** In the order of the agreement, then those without a focus area; the first of them, as many as are shown. */
function groups(fitting: readonly Proposal[], { agreement }: Register, none: string, shown: number) {
  const named = agreement.focusAreas.map(({ id, number, name }) => ({
    id: id as FocusAreaId | 'none',
    name: `${number} ${name}`,
  }))
  const known = new Set(named.map(({ id }) => id))
  const place = ({ focusAreaId }: Proposal) => (focusAreaId && known.has(focusAreaId) ? focusAreaId : 'none')
  const byArea = Map.groupBy(fitting, place)
  let room = shown
  return [...named, { id: 'none' as const, name: none }].flatMap(({ id, name }) => {
    const all = byArea.get(id) ?? []
    const these = all.slice(0, Math.max(room, 0))
    room -= these.length
    return these.length > 0 ? [{ name, count: all.length, these }] : []
  })
}
