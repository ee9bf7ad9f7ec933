/** What the agreement, or the county's own rules, ask for in a field, and who says so. By the field's name. */
export interface FieldHelp {
  readonly says: string
  readonly source: string
}

const agreement = 'Överenskommelsen 2016'
const county = 'Länens egna regler'

const fields: Readonly<Record<string, FieldHelp>> = {
  analysis: {
    says: 'Analysen täcker alla fokusområden. Ett fokusområde får sakna mål, men säg då varför.',
    source: `${agreement}, villkor för bidraget`,
  },
  focusAreas: {
    says: 'Vilka fokusområden området svarar mot. Det kan vara flera, eller inget.',
    source: `${agreement}, fokusområden`,
  },
  horizon: {
    says: 'Planen har både långsiktiga mål, fem år, och kortsiktiga, ett år.',
    source: `${agreement}, villkor för bidraget`,
  },
  targetDate: { says: 'Dagen då målet ska vara nått. Den får stå öppen.', source: county },
  responsible: {
    says: 'En enda organisation ansvarar, så att det är tydligt vem som gör vad.',
    source: `${agreement}, andra syftet`,
  },
  participants: {
    says: 'De som är med i aktiviteten utan att ansvara för den.',
    source: `${agreement}, andra syftet`,
  },
  start: {
    says: 'Aktiviteten är avgränsad i tid och ligger inom planens år.',
    source: `${agreement}, villkor för bidraget`,
  },
  end: {
    says: 'Aktiviteten är avgränsad i tid: den slutar, och varar högst fem år.',
    source: `${agreement}, villkor för bidraget`,
  },
  amountOre: {
    says: 'Varje aktivitet har ett belopp. Kostar den 0 kr säger ni varför.',
    source: `${agreement}, villkor för bidraget`,
  },
  source: {
    says: 'Pengarna får bara gå till det och dem som de gavs till. Pengar till unga kräver målgrupp, mål och aktivitet.',
    source: `${agreement}, bidragens villkor`,
  },
  payerId: { says: 'Den organisation som betalar. Beloppet räknas av från dess del av bidraget.', source: county },
  baselineDate: {
    says: 'Utgångsvärdet är mätt före arbetet och har en dag. Utan det går det inte att se om målet nås.',
    source: county,
  },
  targetGroup: {
    says: 'Vem aktiviteten är för. Pengar till barn och unga kräver att det står.',
    source: `${agreement}, medel till unga`,
  },
}

export const fieldHelp = {
  head: 'Vad överenskommelsen ber om',
  about: (name: string) => `Vad överenskommelsen ber om: ${name}`,
  fields,
  names: {
    analysis: 'Analysen',
    focusAreas: 'Fokusområden',
    horizon: 'Sikt',
    targetDate: 'Måldatum',
    responsible: 'Ansvarig',
    participants: 'Deltagare',
    start: 'Start',
    end: 'Slut',
    amountOre: 'Belopp',
    source: 'Pengar från',
    payerId: 'Betalas av',
    baselineDate: 'Utgångsvärde',
    targetGroup: 'Målgrupp',
  } as Readonly<Record<string, string>>,
}
