/**
 * The board "x of N": how far each organisation has come with one frozen version.
 *
 *   – Of each step stands what was said of it last; what was taken back stands no more.
 *   – Each step is counted on its own. Nothing is concluded from one to another: what was not said is missing.
 *   – A decision is on the version that it was made on. One on an earlier version is shown as such and not counted.
 *   – Whoever has said something of the version has a seat, also after the register has changed.
 */
import {
  type DecisionEntry,
  type DecisionMeaning,
  type DecisionStep,
  decisionMeanings,
  decisionSteps,
  type OrganisationId,
  stepOf,
} from '../../plan/index.ts'

export interface DecisionSeat<Entry extends DecisionEntry = DecisionEntry> {
  readonly organisationId: OrganisationId
  /** What stands of each step. */
  readonly steps: Readonly<Record<DecisionStep, Entry | null>>
  /** All that was said of the version, latest first. */
  readonly entries: readonly Entry[]
  /** The decision that stands on the newest of the earlier versions that have one. */
  readonly earlier: Entry | null
}

export interface DecisionBoard<Entry extends DecisionEntry = DecisionEntry> {
  readonly seats: readonly DecisionSeat<Entry>[]
  /** The "N": the parties, and whoever else has said something. */
  readonly of: number
  readonly counts: Readonly<Record<DecisionStep, number>>
  /** Of those that have decided, what. */
  readonly meanings: Readonly<Record<DecisionMeaning, number>>
}

interface BoardNeeds<Entry extends DecisionEntry> {
  /** Organisations that decide, in the order in which they are shown. */
  readonly parties: readonly OrganisationId[]
  readonly entries: readonly Entry[]
  readonly version: number
}

export function decisionBoard<Entry extends DecisionEntry>({
  parties,
  entries,
  version,
}: BoardNeeds<Entry>): DecisionBoard<Entry> {
  const speakers = entries.filter((entry) => entry.version === version).map(({ organisationId }) => organisationId)
  const own = Map.groupBy(entries, ({ organisationId }) => organisationId)
  const seats = [...new Set([...parties, ...speakers])].map((id) => seatOf(id, own.get(id) ?? [], version))
  const count = (step: DecisionStep) => seats.filter(({ steps }) => steps[step] !== null).length
  const decided = seats.map(({ steps }) => steps.decided?.said)
  const ofMeaning = (meaning: DecisionMeaning) =>
    decided.filter((said) => said?.type === 'decided' && said.meaning === meaning).length
  return {
    seats,
    of: seats.length,
    counts: { received: count('received'), reported: count('reported'), decided: count('decided') },
    meanings: Object.fromEntries(decisionMeanings.map((meaning) => [meaning, ofMeaning(meaning)])) as Record<
      DecisionMeaning,
      number
    >,
  }
}

function seatOf<Entry extends DecisionEntry>(
  organisationId: OrganisationId,
  own: readonly Entry[],
  version: number,
): DecisionSeat<Entry> {
  const latestFirst = [...own].sort((a, b) => b.number - a.number)
  const entries = latestFirst.filter((entry) => entry.version === version)
  const earlierVersions = [...new Set(own.map((entry) => entry.version))].filter((other) => other < version)
  const earlier = earlierVersions
    .sort((a, b) => b - a)
    .map((other) => standing(latestFirst.filter((entry) => entry.version === other)).decided)
    .find((entry) => entry !== null)
  return { organisationId, steps: standing(entries), entries, earlier: earlier ?? null }
}

/** What stands of each step, of one organisation's entries about one version, latest first. */
function standing<Entry extends DecisionEntry>(latestFirst: readonly Entry[]): Record<DecisionStep, Entry | null> {
  const of = (step: DecisionStep) => {
    const last = latestFirst.find(({ said }) => stepOf(said) === step)
    return last && last.said.type !== 'taken-back' ? last : null
  }
  const [received, reported, decided] = decisionSteps.map(of)
  return { received: received ?? null, reported: reported ?? null, decided: decided ?? null }
}

/** The number of what was said last of a step, standing or taken back; null where nothing was. */
export function lastSaid({ entries }: Pick<DecisionSeat, 'entries'>, step: DecisionStep): number | null {
  return entries.find(({ said }) => stepOf(said) === step)?.number ?? null
}
