/** The plan's background, and the analysis of each focus area. */
import type { AnalysisSeed, SeedText } from '@samplan/shared/doc'
import { agreement } from './parties.ts'

export const background: SeedText = [
  'Planen är gemensam för 49 kommuner och Västra Götalandsregionen. Den har sju mål för vuxna och åtta för barn och ' +
    'unga. Styrgruppen valde dem efter rådslag, möten med minoriteter och samtal i varje del av länet.',
  'De fyra kommunalförbundens områden skriver egna genomförandeplaner till de här målen. Till det finns 60 öre per ' +
    'invånare för 2017. För 2018 är 180 öre utlovade, om staten sluter en ny överenskommelse.',
]

/** In the order of the focus areas. */
const texts: readonly SeedText[] = [
  'Elever berättar att de har bra vuxna omkring sig men för få. Skolor med många nyanlända har kortare tid per elev, ' +
    'fast behovet är större. Arbetslivet släpper in unga vuxna senare än förut.',
  'Det går olika fort att få hjälp i länets delar. Den som ringer rätt nummer får ofta hjälp samma vecka; den som ringer ' +
    'fel får vänta i flera månader.',
  'Minoriteter och personer med egen erfarenhet säger samma sak: de blir hörda på möten men ser inte vad det ledde till. ' +
    'Kunskapen om samordnad plan är ojämn bland dem som ska erbjuda den.',
  'Personer med både beroende och psykisk sjukdom lever kortare än andra. Placerade barn har sämre hälsa och sämre ' +
    'skolresultat, och deras tandvård glöms bort.',
  'Femtio huvudmän beslutar var för sig. Områdena har egna rutiner som fungerar, men ingen ser vilka mål som ingen har ' +
    'tagit sig an.',
]

export const analyses: readonly AnalysisSeed[] = agreement.focusAreas.map(({ id: focusAreaId, number }) => ({
  focusAreaId,
  text: texts[number - 1] ?? '',
}))
