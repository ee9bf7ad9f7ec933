/** *Händelselogg*: who did what with the plan and when, newest first, and the hash that the chain of entries ends in. */
import type { OrganisationId, PersonId, PlanId } from '@samplan/shared/plan'
import { eventText } from '@samplan/shared/text'
import { type EventKind, type EventLog, type EventLogEntry, eventKinds } from '@samplan/shared/wire'
import { useState } from 'react'
import { CopyButton } from '../style/CopyButton.tsx'
import { Field } from '../style/Field.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Select } from '../style/Select.tsx'
import { Checksum } from '../versions/Checksum.tsx'
import { hostOf } from '../versions/hostOf.ts'
import { VersionList } from '../versions/VersionList.tsx'
import { useApp } from './appContext.ts'
import { type PlanHere, PlanSubpage } from './PlanSubpage.tsx'
import { refusalWords } from './refusalWords.ts'
import { refusalOf, useAnswer } from './useAnswer.ts'
import './events.css'

export function EventsPage({ planId }: { readonly planId: PlanId }) {
  const words = usePreferences().texts.eventLog
  return (
    <PlanSubpage
      planId={planId}
      tab="versions"
      title={words.title}
      side={({ details, versions }) => (
        <VersionList facts={details.facts} actor={details.actor} versions={versions} current="events" />
      )}
    >
      {(plan) => <Events plan={plan} />}
    </PlanSubpage>
  )
}

function Events({ plan }: { readonly plan: PlanHere }) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = texts.eventLog
  const planId = plan.details.facts.id
  const answer = useAnswer(['plan', planId, 'events'], () => api.events(planId))
  const refusal = refusalOf(answer)
  return (
    <>
      <div>
        <h1>{words.title}</h1>
        <p className="lead">{refusal ? refusalWords(refusal, texts) : words.lead}</p>
      </div>
      {answer.data ? (
        <EventList log={answer.data} plan={plan} />
      ) : refusal ? null : (
        <p role="status">{texts.head.loading}</p>
      )}
    </>
  )
}

type Shown = EventKind | 'all'

function EventList({ log, plan }: { readonly log: EventLog; readonly plan: PlanHere }) {
  const { texts } = usePreferences()
  const words = texts.eventLog
  const [shown, setShown] = useState<Shown>('all')
  const entries = log.entries.filter(({ kind }) => shown === 'all' || kind === shown)
  const kinds = eventKinds.filter((kind) => log.entries.some((entry) => entry.kind === kind))
  const options = [
    { value: 'all' as Shown, label: words.all },
    ...kinds.map((kind) => ({ value: kind as Shown, label: words.kinds[kind].name })),
  ]
  const [head] = log.entries
  if (!head) return <p>{words.none}</p>
  return (
    <>
      <div className="event-filter">
        <Field label={words.filter}>
          {(binding) => <Select binding={binding} options={options} value={shown} onChange={setShown} />}
        </Field>
        <p className="hint" role="status">
          {words.shown(entries.length, log.entries.length)}
        </p>
      </div>
      <ol className="events" reversed>
        {entries.map((entry) => (
          <EventItem key={entry.number} entry={entry} log={log} plan={plan} />
        ))}
      </ol>
      <section className="page-margin event-chain" aria-labelledby="event-chain">
        <h2 id="event-chain" className="margin-title">
          {words.chain}
        </h2>
        <p>{words.chainLead(head.number)}</p>
        <Checksum sha256={head.sha256} />
        <CopyButton text={head.sha256} label={words.copyHead} />
      </section>
    </>
  )
}

interface EventItemProps {
  readonly entry: EventLogEntry
  readonly log: EventLog
  readonly plan: PlanHere
}

function EventItem({ entry, log, plan }: EventItemProps) {
  const { texts, format } = usePreferences()
  const words = texts.eventLog
  const person = (id: PersonId) => log.people[id] ?? null
  const organisation = (id: OrganisationId) => plan.register.organisations.find((one) => one.id === id)?.name ?? id
  const { number, personId, organisationId, at } = entry
  const host = hostOf(entry, log.entries)
  return (
    <li value={number} className="event">
      <span className="event-number figure">
        <span className="visually-hidden">{words.number(number)}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <div>
        <p>{eventText(entry, texts, { person, organisation, date: format.date })}</p>
        <p className="hint">
          {words.by(
            person(personId) ?? words.somebody,
            organisationId ? organisation(organisationId) : '',
            format.wholeMoment(at),
          )}
          {host && `. ${texts.workshop.guest(person(host) ?? words.somebody)}`}
        </p>
      </div>
    </li>
  )
}
