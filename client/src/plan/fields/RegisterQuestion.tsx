/**
 * The question under a field that two people set at once: both values, who wrote each, and one *Behåll* for each. The
 * same for everyone; a reader sees it without the buttons. Nothing is chosen until a person chooses.
 */
import type { OrganisationId, UnsettledValue } from '@samplan/shared/plan'
import { Button } from '../../style/Button.tsx'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'

interface RegisterQuestionProps<T> {
  /** "Vilket belopp gäller?" */
  readonly question: string
  /** What the sums do meanwhile; only for amounts. */
  readonly meanwhile?: string
  readonly values: readonly UnsettledValue<T>[]
  readonly show: (value: T) => string
  readonly onKeep: (value: T) => void
}

export function RegisterQuestion<T>({ question, meanwhile, values, show, onKeep }: RegisterQuestionProps<T>) {
  const { texts, can } = usePlan()
  return (
    <fieldset className="question" aria-label={question}>
      <p className="question-head">
        <Icon name="unsettled" />
        <strong>{can.edit ? `${texts.plan.wroteAtOnce} ${question}` : texts.plan.twoWroteAtOnce}</strong>
        {meanwhile && <span className="question-meanwhile">{meanwhile}</span>}
      </p>
      <ul className="question-values">
        {values.map((value) => (
          <li key={show(value.value)}>
            <ValueAuthors authors={value.authors} shown={show(value.value)} />
            {can.edit && (
              <Button small onPress={() => onKeep(value.value)} aria-label={texts.plan.keepValue(show(value.value))}>
                {texts.plan.keep}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function ValueAuthors({ authors, shown }: { readonly authors: readonly number[]; readonly shown: string }) {
  const { session, me, organisationOf, texts } = usePlan()
  const known = useStore(session.authors)
  const people = authors.flatMap((clientId) => known.get(clientId) ?? [])
  const organisationIds = [...new Set<OrganisationId>(people.map((author) => author.organisationId))]
  const organisations = organisationIds.flatMap((id) => organisationOf(id) ?? [])
  const own = authors.includes(session.doc.clientID) || people.some((author) => author.personId === me.personId)
  const names = own ? texts.plan.you : organisations.map(({ shortName }) => shortName).join(', ')
  return (
    <>
      {organisations.map((organisation) => (
        <OrganisationMark key={organisation.id} organisation={organisation} />
      ))}
      <strong className="figure">{shown}</strong>
      <span className="question-author">{names}</span>
    </>
  )
}
