/** On paper there is no margin: what stands in it follows the plan as notes, by the number of what they are about. */

import { findingText } from '@samplan/shared/text'
import type { Thread } from '@samplan/shared/wire'
import type { BlockId } from '../board/planIndex.ts'
import { usePlan } from '../planContext.ts'

export function Endnotes() {
  const { texts, session, board, names, threads } = usePlan()
  const { plan } = session.plan
  const blocks: readonly { readonly id: BlockId; readonly name: string }[] = [
    { id: 'plan', name: texts.plan.background },
    ...plan.analyses.map(({ id }) => ({ id, name: texts.plan.analysis })),
    ...plan.areas.flatMap(({ id, number, goals }) => [
      { id, name: number },
      ...goals.flatMap((goal) => [
        { id: goal.id, name: goal.number },
        ...goal.activities.map((activity) => ({ id: activity.id, name: activity.number })),
      ]),
    ]),
  ]
  const noted = blocks.flatMap(({ id, name }) => {
    const found = board.findings.get(id) ?? []
    const said = threads.byBlock.get(id) ?? []
    return found.length + said.length > 0 ? [{ id, name, found, said }] : []
  })
  if (noted.length === 0) return null
  return (
    <section className="endnotes" aria-labelledby="h-endnotes">
      <h2 id="h-endnotes">{texts.fold.notes}</h2>
      <dl>
        {noted.map(({ id, name, found, said }) => (
          <div key={id}>
            <dt>{name}</dt>
            {said.map((thread) => (
              <Said key={thread.id} thread={thread} />
            ))}
            {found.map((finding) => (
              <dd key={finding.id}>
                {texts.names.severities[finding.severity]}: {findingText(finding.detail, texts, names).sentence}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

function Said({ thread }: { readonly thread: Thread }) {
  const { texts, organisationOf } = usePlan()
  const { anchor, comments, answer } = thread
  return (
    <dd>
      {anchor.quote && <q>{anchor.quote}</q>}
      {comments.map(({ id, author, body }) => (
        <p key={id}>
          <strong>{organisationOf(author.organisationId)?.shortName ?? author.name}</strong>: {body}
        </p>
      ))}
      {answer && (
        <p>
          <strong>{texts.comments.outcomes[answer.outcome]}</strong> {answer.reason}
        </p>
      )}
    </dd>
  )
}
