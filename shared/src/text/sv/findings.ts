/** What each check says. The fact comes before the rule; the link says what to do. */
import type { FindingWords } from '../findingText.ts'
import { formatFigure, formatFor, formatKronor, noBreak } from '../format.ts'
import { moneyFindings } from './moneyFindings.ts'
import { processFindings } from './processFindings.ts'

const format = formatFor('sv')
const agreement = 'Villkor i överenskommelsen'
const samplan = 'Samplans egen regel: det som fryses ska gå att läsa på ett enda sätt'
const or = (values: readonly string[]) => values.join(' eller ')
const kr = (ore: number) => `${formatKronor(ore)}${noBreak}kr`
const lacking = { 'target-group': 'målgrupp', goal: 'mål', description: 'beskrivning' }
const horizon = { long: 'långsiktigt', short: 'kortsiktigt' }
const kinds = {
  areas: 'Område',
  goals: 'Mål',
  activities: 'Aktivitet',
  costLines: 'Kostnadsrad',
  indicators: 'Indikator',
  outcomes: 'Utfall',
  analyses: 'Analys',
}

export const findings: FindingWords = {
  ...moneyFindings,
  ...processFindings,
  'no-region': () => ({ sentence: 'Ingen region är part i planen.', remedy: 'Se deltagarna', source: agreement }),
  'municipality-not-party': ({ organisationId }, names) => ({
    sentence: `${names.organisation(organisationId)} är inte part i planen, och inget skäl är angivet.`,
    remedy: 'Se deltagarna',
    source: agreement,
  }),
  'past-due': ({ due }) => ({
    sentence: `Sista dagen var den ${format.date(due)}. Skriv varför ni fryser efter den.`,
    remedy: 'Se villkoret',
    source: agreement,
  }),
  'analysis-empty': ({ focusAreaId }, names) => ({
    sentence: `Analysen av ${names.focusArea(focusAreaId)} är tom.`,
    remedy: 'Skriv analysen',
    source: agreement,
  }),
  'focus-area-without-goals': ({ focusAreaId, hasReason }, names) => ({
    sentence: hasReason
      ? `${names.focusArea(focusAreaId)} har inga mål. Skälet följer med planen.`
      : `${names.focusArea(focusAreaId)} har inga mål. Det är tillåtet, men säg varför.`,
    remedy: hasReason ? 'Läs skälet' : 'Skriv varför',
    source: agreement,
  }),
  'no-long-goal': () => ({ sentence: 'Planen har inget långsiktigt mål.', remedy: 'Välj mål', source: agreement }),
  'no-short-goal': () => ({ sentence: 'Planen har inget kortsiktigt mål.', remedy: 'Välj mål', source: agreement }),
  'focus-area-lacks-horizon': (detail, names) => ({
    sentence: `${names.focusArea(detail.focusAreaId)} har inget ${horizon[detail.horizon]} mål.`,
    remedy: 'Se målen',
    source: agreement,
  }),
  'no-amount': ({ number }) => ({
    sentence: `Aktivitet ${number} har inget belopp.`,
    remedy: 'Sätt belopp',
    source: agreement,
  }),
  'zero-without-reason': ({ number }) => ({
    sentence: `Aktivitet ${number} kostar 0${noBreak}kr utan att det står varför.`,
    remedy: 'Skriv varför',
    source: agreement,
  }),
  'no-payer': ({ number, amountOre }) => ({
    sentence: `Det står inte vem som betalar ${kr(amountOre)} i aktivitet ${number}.`,
    remedy: 'Välj vem som betalar',
    source: samplan,
  }),
  'no-source': ({ number, amountOre }) => ({
    sentence: `Det står inte varifrån ${kr(amountOre)} i aktivitet ${number} kommer.`,
    remedy: 'Välj varifrån',
    source: samplan,
  }),
  'young-line-lacks': ({ number, lacks }) => ({
    sentence: `Aktivitet ${number} betalas av medlen för unga men saknar ${lacking[lacks]}.`,
    remedy: `Skriv ${lacking[lacks]}`,
    source: 'Villkor för medlen till unga i överenskommelsen',
  }),
  'no-responsible': ({ number }) => ({
    sentence: `Aktivitet ${number} har ingen ansvarig organisation.`,
    remedy: 'Välj ansvarig',
    source: agreement,
  }),
  'several-responsible': ({ number }) => ({
    sentence: `Aktivitet ${number} har flera ansvariga organisationer.`,
    remedy: 'Välj en',
    source: agreement,
  }),
  'no-start': ({ number }) => ({
    sentence: `Aktivitet ${number} har inget startdatum.`,
    remedy: 'Sätt startdatum',
    source: agreement,
  }),
  'no-end': ({ number }) => ({
    sentence: `Aktivitet ${number} har inget slutdatum.`,
    remedy: 'Sätt slutdatum',
    source: agreement,
  }),
  'ends-before-start': ({ number }) => ({
    sentence: `Aktivitet ${number} slutar innan den börjar.`,
    remedy: 'Ändra datum',
    source: agreement,
  }),
  'outside-period': ({ number }) => ({
    sentence: `Aktivitet ${number} ligger utanför planens period.`,
    remedy: 'Se datumen',
    source: agreement,
  }),
  'longer-than-five-years': ({ number }) => ({
    sentence: `Aktivitet ${number} är längre än fem år.`,
    remedy: 'Se datumen',
    source: agreement,
  }),
  untitled: ({ number, kind }) => ({
    sentence: `${kinds[kind]} ${number} har ingen rubrik.`,
    remedy: 'Skriv rubrik',
    source: samplan,
  }),
  unreadable: ({ where }) => ({
    sentence: `Något i planen går inte att läsa (${where}). Det är kvar, men visas inte.`,
    remedy: 'Gå dit',
    source: samplan,
  }),
  unplaced: ({ title }) => ({
    sentence: title ? `”${title}” saknar plats i planen.` : 'En post utan rubrik saknar plats i planen.',
    remedy: 'Placera den',
    source: samplan,
  }),
  'unsettled-amount': ({ number, valuesOre }) => ({
    sentence: `Ni skrev samtidigt i ${number}. Vilket belopp gäller: ${or(valuesOre.map(kr))}?`,
    remedy: 'Välj belopp',
    source: samplan,
  }),
  'unsettled-date': ({ number, values }) => ({
    sentence: `Ni skrev samtidigt i ${number}. Vilket datum gäller: ${or(values.map(format.date))}?`,
    remedy: 'Välj datum',
    source: samplan,
  }),
  'unsettled-figure': ({ number, values }) => ({
    sentence: `Ni skrev samtidigt i ${number}. Vilket tal gäller: ${or(values.map(formatFigure))}?`,
    remedy: 'Välj tal',
    source: samplan,
  }),
  'unsettled-responsible': ({ number, values }, names) => ({
    sentence: `Ni valde samtidigt i ${number}. Vem ansvarar: ${or(values.map(names.organisation))}?`,
    remedy: 'Välj ansvarig',
    source: samplan,
  }),
}
