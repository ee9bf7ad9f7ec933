/** What a demo county is made of, as plain data. Each county has a folder of its own; all people in them are invented. */
import type { PlanSeed, TextField } from '@samplan/shared/doc'
import type {
  ActivityId,
  CommitmentAnswer,
  CountyRegister,
  Ore,
  OrganisationId,
  PersonId,
  PlanFacts,
  PlanId,
  RecordId,
  Role,
} from '@samplan/shared/plan'
import type { AnswerOutcome, ThreadKind } from '@samplan/shared/wire'

export interface DemoCounty {
  readonly register: Omit<CountyRegister, 'number'>
  /** The convenor first; whoever is greeted gets a sign-in link at every start. */
  readonly people: readonly [DemoPerson, ...DemoPerson[]]
  readonly plans: readonly DemoPlan[]
  /** Plans that carry out one of them, each written by its own organisation. */
  readonly children?: readonly DemoChild[]
}

export interface DemoPerson {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisationId: OrganisationId
  /** Whether a start prints a link for this person. */
  readonly greeted: boolean
}

export interface DemoPlan extends Pick<PlanFacts, 'title' | 'kind' | 'periodStart' | 'periodEnd'> {
  readonly id: PlanId
  /** The agreement that it answers to. */
  readonly agreementYear: number
  readonly seed: PlanSeed
  readonly threads: readonly DemoThread[]
  readonly commitments?: readonly DemoCommitment[]
}

export interface DemoCommitment {
  readonly author: DemoPerson
  /** `all` that the organisation has a part in. A later answer takes the place of an earlier one. */
  readonly activityIds: readonly ActivityId[] | 'all'
  readonly answer: CommitmentAnswer
  readonly reason: string
  /** Where the organisation was to pay another sum then than the plan says now. */
  readonly amountThenOre?: Ore
}

/** Nobody comments on these yet, and nobody but their own organisation takes part in them. */
export interface DemoChild extends Omit<DemoPlan, 'threads' | 'commitments'> {
  readonly parentId: PlanId
  readonly organisationId: OrganisationId
  readonly convenor: DemoPerson
}

export interface DemoThread {
  readonly id: string
  readonly kind: ThreadKind
  readonly recordId: RecordId
  readonly field: TextField<'activities'> | TextField<'goals'>
  /** Words of the field that the comment is about. */
  readonly quote: string
  readonly comments: readonly [DemoComment, ...DemoComment[]]
  readonly answer?: { readonly outcome: AnswerOutcome; readonly reason: string; readonly author: DemoPerson }
}

export interface DemoComment {
  readonly author: DemoPerson
  readonly body: string
}

/** Somebody invented, with an address that nobody has. */
export function demoPerson(name: string, role: Role, organisationId: OrganisationId, greeted = false): DemoPerson {
  const key = name.toLowerCase().replace(' ', '-').replace(/å|ä/g, 'a').replace(/ö/g, 'o')
  const email = `${key.replace('-', '.')}@example.org`
  return { id: `demo-person-${key}` as PersonId, name, email, role, organisationId, greeted }
}
