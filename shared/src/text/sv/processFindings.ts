/** What the checks of the work itself say: what is measured, who was heard, and whether everybody can read it. */
import type { FindingWords } from '../findingText.ts'

const practice = 'Länens arbetssätt: mål följs upp mot ett utgångsläge'
const purpose = 'Syftet med planen enligt överenskommelsen'
const samplan = 'Samplans löfte till den som lämnar synpunkter'
const accessibility = 'Lagen om tillgänglighet till digital offentlig service'
const said = (quote: string) => (quote ? `”${quote}”` : 'En synpunkt')
const places = { page: 'Sidan', pdf: 'Pdf-filen' }
const lacks = {
  language: 'säger inte vilket språk den är på',
  headings: 'hoppar över en rubriknivå',
  'table-headers': 'har en tabell utan rubriker',
  'alternative-texts': 'har en bild utan beskrivning',
}

export const processFindings = {
  'no-indicator': ({ number }) => ({
    sentence: `Mål ${number} har ingen indikator. Det går inte att se om det nås.`,
    remedy: 'Lägg till en indikator',
    source: practice,
  }),
  'no-baseline': ({ number }) => ({
    sentence: `En indikator under mål ${number} saknar utgångsläge med datum.`,
    remedy: 'Fyll i utgångsläget',
    source: practice,
  }),
  'no-user-organisation': () => ({
    sentence: 'Ingen brukarorganisation är part i planen.',
    remedy: 'Se deltagarna',
    source: purpose,
  }),
  'user-organisation-unheard': ({ organisationId }, { organisation }) => ({
    sentence: `${organisation(organisationId)} har varken bjudits in till ett samråd eller yttrat sig.`,
    remedy: 'Bjud in till samråd',
    source: purpose,
  }),
  'comment-unanswered': ({ round, quote }) => ({
    sentence: `${said(quote)} i ${round} har inget svar.`,
    remedy: 'Svara',
    source: samplan,
  }),
  'answer-without-reason': ({ round, quote }) => ({
    sentence: `${said(quote)} i ${round} tas inte in, men svaret har inget skäl.`,
    remedy: 'Skriv skälet',
    source: samplan,
  }),
  'statistics-not-split': () => ({
    sentence: 'Statistiken är inte uppdelad på kön, och det står inte varför.',
    remedy: 'Dela upp den eller skriv varför',
    source: 'Statens krav på statistik om människor',
  }),
  'no-young-part': () => ({
    sentence: 'Fördjupningen om barn och unga saknas.',
    remedy: 'Lägg till en fördjupning',
    source: 'Villkor i överenskommelsen',
  }),
  'no-parent-goal': ({ number, versionNumber }) => ({
    sentence: `Aktivitet ${number} säger inte vilket mål i länets plan, version ${versionNumber}, den hör till.`,
    remedy: 'Välj mål',
    source: 'Länets frysta plan',
  }),
  'parent-goal-missing': ({ number, versionNumber }) => ({
    sentence: `Aktivitet ${number} hör till ett mål som inte finns i länets plan, version ${versionNumber}.`,
    remedy: 'Välj mål',
    source: 'Länets frysta plan',
  }),
  'comments-not-reviewed': () => ({
    sentence: 'Ingen har intygat att synpunkterna inte röjer någons hälsa.',
    remedy: 'Läs igenom och intyga',
    source: 'Dataskyddsförordningen: uppgifter om hälsa',
  }),
  'heading-skips': () => ({
    sentence: 'En text börjar med en underrubrik utan rubrik över sig.',
    remedy: 'Ändra rubriken',
    source: accessibility,
  }),
  'not-accessible': (detail) => ({
    sentence: `${places[detail.in]} ${lacks[detail.problem]}.`,
    remedy: 'Se vad som saknas',
    source: accessibility,
  }),
  'round-open': ({ round }) => ({
    sentence: `${round} pågår. Avsluta samrådet innan ni fryser.`,
    remedy: 'Avsluta samrådet',
    source: samplan,
  }),
} satisfies Partial<FindingWords>
