/** The plan's background, and the analysis of each focus area. */
import type { AnalysisSeed, SeedText } from '@samplan/shared/doc'
import { agreement } from './parties.ts'

export const background: SeedText = [
  'Hallands sex kommuner och Region Halland lämnar en gemensam analys och en gemensam plan. Sjugruppen, med en person ' +
    'från varje huvudman, har skrivit den. NSPH Halland har läst varje utkast.',
  'Länets del av årets överenskommelse är ungefär 16 miljoner kronor. Den delen räknas på alla tre bidragsposterna: ' +
    'analys och handlingsplan, unga, och ungdomsmottagningar. Lämnas ingen plan senast den 31 oktober ska pengarna ' +
    'betalas tillbaka.',
]

/** In the order of the focus areas. */
const texts: readonly SeedText[] = [
  'Elevhälsan ser fler barn som sover för lite och oroar sig för mycket. Alla sex kommuner har något att erbjuda ' +
    'föräldrar, men bara två har det hela året. Kusten och inlandet skiljer sig mindre än vi trodde.',
  'Den som är ung och mår dåligt väntar olika länge beroende på var i länet hen bor, från en vecka till sju. De flesta ' +
    'hade klarat sig med ett fåtal samtal nära hemmet.',
  'Tre av tio som har rätt till en samordnad plan har fått en. De som har fått en säger att mötet var bra men att ingen ' +
    'följde upp det. Anhöriga blir sällan tillfrågade.',
  'Personer utan egen bostad, nyanlända unga och äldre som lever ensamma söker vård sent. Ofta är det någon annan som ' +
    'slår larm. Uppsökande arbete finns i Halmstad och Varberg.',
  'Varje huvudman räknar på sitt sätt. Därför vet ingen hur många i länet som väntar i dag, eller vad insatserna kostar ' +
    'tillsammans.',
]

export const analyses: readonly AnalysisSeed[] = agreement.focusAreas.map(({ id: focusAreaId, number }) => ({
  focusAreaId,
  text: texts[number - 1] ?? '',
}))
