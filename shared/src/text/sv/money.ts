/** The money in words: keys, proofs, pots, ticks and the risk of repayment. */
import type { PlanPurpose, Requirement, Rounding } from '../../plan/index.ts'
import type { DistributionRefusal, PurposeTick } from '../../rules/index.ts'
import { noBreak } from '../format.ts'

const kr = (kronor: string) => `${kronor}${noBreak}kr`

export const money = {
  /** What a field understood of what was typed, said before it is taken in. */
  understood: (kronor: string) => `Läst som ${kr(kronor)}`,
  example: 'exempelsiffra',
  secured: 'Säkrat',
  conditional: 'Villkorat',
  wholeCost: 'Hela kostnaden',
  stateGrant: 'Varav statsbidrag',
  perInhabitant: (kronor: string) => `${kr(kronor)} per invånare`,
  roundings: { kronor: 'hela kronor', ore: 'hela ören' } satisfies Record<Rounding, string>,
  rounded: 'avrundat',
  truncated: 'avkortat',
  keys: {
    population: 'Efter folkmängd',
    'per-inhabitant': 'Öre per invånare',
    percent: 'Andel av valda bidragsposter',
    fixed: 'Bestämda belopp',
    equal: 'Lika mycket var',
  },
  /** The proof that a distribution adds up. */
  proof: (floored: string, extra: string, extras: number, total: string) =>
    `${kr(floored)} avrundat nedåt + ${kr(extra)} till ${extras === 1 ? 'den största resten' : `de ${extras} största resterna`} = ${kr(total)}.`,
  distributionRefusals: {
    nobody: 'Ingen är vald att dela på summan.',
    'no-weight': 'Alla andelar är noll, så det finns inget att dela efter.',
    'bad-weight': 'En andel är inte ett helt, positivt tal.',
    'same-twice': 'En organisation står två gånger.',
    'bad-amount': 'Summan är inte ett belopp.',
    'no-base-date': 'Ange vilken dags folkmängd ni räknar med.',
    'no-population': 'Folkmängden den dagen saknas.',
    'no-total': 'Ange summan som ska delas.',
    'bad-rate': 'Andelen är inte ett bråk av hela tal.',
    'no-source': 'Ange vem som har bestämt nyckeln.',
  } satisfies Record<DistributionRefusal, string>,
  reasonForNewResult: 'Varför räknas fördelningen om? Det tidigare resultatet ligger kvar.',
  risk: {
    kept: (version: number) => `Villkoret är uppfyllt med version ${version}.`,
    waiting: (day: string, days: number) =>
      days === 0 ? `Sista dagen är i dag, den ${day}.` : `Ska lämnas in senast den ${day}, om ${days} dagar.`,
    atRisk: (kronor: string, day: string) => `${kr(kronor)} riskerar att krävas tillbaka. Sista dagen var den ${day}.`,
    nothingHandedIn: 'Ingen version är inlämnad.',
  },
  requirements: {
    'joint-plan': 'en gemensam plan',
    analysis: 'en analys av varje fokusområde',
    goals: 'långsiktiga och kortsiktiga mål',
    'costed-activities': 'aktiviteter med belopp',
    'use-of-funds': 'en redovisning av medlen',
    'young-people-explained': 'målgrupp, mål och aktivitet för medlen till unga',
  } satisfies Record<Requirement, string>,
  purposes: {
    needs: 'Befolkningens behov är uppmärksammade',
    responsibility: 'Ansvaret är fördelat',
    goals: 'Mål är satta, var för sig och tillsammans',
    'user-organisations': 'Brukare och anhöriga är med',
  } satisfies Record<PlanPurpose, string>,
  purposeStates: {
    kept: 'klart',
    partly: 'delvis',
    lacking: 'saknas',
    'not-asked': 'inte bedömt än',
  } satisfies Record<PurposeTick['state'], string>,
}
