/** An entry of the event log in words: what was done. Who did it and when stand beside it. */
import type { IsoDate, OrganisationId, PersonId, RegisterKind, Role } from '../plan/index.ts'
import type { EventData, EventKind, EventLogEntry } from '../wire/index.ts'

/** What an entry's ids and days are called. */
export interface EventNames {
  /** Null for a person who has been forgotten. */
  person(id: PersonId): string | null
  organisation(id: OrganisationId): string
  date(date: IsoDate): string
}

/** An entry's data by name, as words; what is missing in an older entry is an empty word. */
export interface EventFacts {
  readonly words: (name: string) => string
  readonly date: (name: string) => string
  readonly person: string
  readonly organisation: string
  readonly role: string
  readonly registerPart: string
}

/** For each kind what it is called in the filter, and what an entry of it says. */
export type EventWords = {
  readonly [Kind in EventKind]: { readonly name: string; readonly said: (facts: EventFacts) => string }
}

/** The part of a language's words that an entry needs. */
interface EventTexts {
  readonly eventLog: { readonly somebody: string; readonly kinds: EventWords }
  readonly names: { readonly roles: Readonly<Record<Role, string>> }
  readonly register: { readonly kinds: Readonly<Record<RegisterKind, string>> }
}

/** What was done, as one sentence that begins with its verb: "Tog bort Kim Ek ur planen". */
export function eventText({ kind, data }: Pick<EventLogEntry, 'kind' | 'data'>, texts: EventTexts, names: EventNames) {
  return texts.eventLog.kinds[kind].said(factsOf(data, texts, names))
}

function factsOf(data: EventData, texts: EventTexts, names: EventNames): EventFacts {
  const words = (name: string) => String(data[name] ?? '')
  const person = words('participantId')
  const organisation = words('organisationId')
  return {
    words,
    date: (name) => names.date(words(name) as IsoDate),
    person: (person && names.person(person as PersonId)) || texts.eventLog.somebody,
    organisation: organisation && names.organisation(organisation as OrganisationId),
    // The server wrote both: names of roles and of the register's parts.
    role: texts.names.roles[words('role') as Role] ?? '',
    registerPart: texts.register.kinds[words('part') as RegisterKind] ?? '',
  }
}
