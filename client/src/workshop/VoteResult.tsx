/** How a vote stands: the figures, every organisation's voice in its seat, and the same by kind of organisation. */
import type { VoteView } from '@samplan/shared/wire'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useWorkshopScreen } from './workshopContext.ts'

export function VoteResult({ vote, isLarge }: { readonly vote: VoteView; readonly isLarge?: boolean }) {
  const words = usePreferences().texts.workshop
  return (
    <div className="vote-result" data-size={isLarge ? 'large' : undefined}>
      <p className="vote-counts">
        {vote.options.map((option, index) => (
          <span key={option}>
            <strong className="figure">{vote.counts[index]}</strong> {option}
          </span>
        ))}
        <span className="hint">
          {vote.by === 'organisation' ? words.onePerOrganisation : words.onePerPerson(vote.cast)}
        </span>
      </p>
      {vote.by === 'organisation' && <Voices vote={vote} />}
      {vote.byKind.length > 0 && <ByKind vote={vote} />}
    </div>
  )
}

function Voices({ vote }: { readonly vote: VoteView }) {
  const words = usePreferences().texts.workshop
  const { organisationOf } = useWorkshopScreen()
  return (
    <ul className="voices">
      {vote.voices.map(({ organisationId, option }) => {
        const organisation = organisationOf(organisationId)
        return (
          <li key={organisationId} className="voice" data-empty={option === null || undefined}>
            {organisation && <OrganisationMark organisation={organisation} tinted={option === null} />}
            <span>
              <span className="voice-name">{organisation?.shortName}</span>
              <span className="voice-option">{option === null ? words.notVoted : vote.options[option]}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function ByKind({ vote }: { readonly vote: VoteView }) {
  const words = usePreferences().texts.workshop
  return (
    <table className="vote-kinds">
      <caption>{words.byKind}</caption>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          {vote.options.map((option) => (
            <th key={option} scope="col" className="figure">
              {option}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {vote.byKind.map(({ kind, counts }) => (
          <tr key={kind}>
            <th scope="row">{words.kinds[kind]}</th>
            {vote.options.map((option, index) => (
              <td key={option} className="figure">
                {counts[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
