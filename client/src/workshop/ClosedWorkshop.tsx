/** What an earlier meeting came to: notes, votes and who was there as a guest, by whose word. */
import { stockholmDate } from '@samplan/shared/plan'
import type { WorkshopView } from '@samplan/shared/wire'
import { usePreferences } from '../style/preferences.ts'
import { VoteResult } from './VoteResult.tsx'
import { useWorkshopScreen } from './workshopContext.ts'

export function ClosedWorkshop() {
  const { format, texts } = usePreferences()
  const words = texts.workshop
  const { workshop, organisationOf } = useWorkshopScreen()
  const { title, notes, votes, guests, openedBy, openedAt } = workshop
  return (
    <article className="closed-workshop" aria-label={title}>
      <h3>{title}</h3>
      <p className="hint">{words.heldOn(format.date(stockholmDate(new Date(openedAt))), openedBy.name)}</p>
      {notes?.summary && <p className="closed-summary">{notes.summary}</p>}
      <Lines title={words.decided} lines={notes?.decisions ?? []} />
      <Lines title={words.stillLeft} lines={notes?.remaining ?? []} />
      {votes.map((vote) => (
        <section key={vote.id} aria-label={vote.question}>
          <h4>{vote.question}</h4>
          <VoteResult vote={vote} />
        </section>
      ))}
      <Lines
        title={words.attended}
        lines={guests.map(({ person }) => attended(person, organisationOf(person.organisationId)?.shortName ?? ''))}
      />
    </article>
  )

  function attended({ name, guest }: WorkshopView['openedBy'], organisation: string): string {
    return `${name}, ${organisation}${guest ? `. ${words.guest(guest.admittedBy)}` : ''}`
  }
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
