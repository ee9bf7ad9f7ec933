/** The plan's background, and the analysis of each focus area. */
import type { AnalysisSeed, SeedText } from '@samplan/shared/doc'
import { focusAreas } from '../parties.ts'

export const background: SeedText = [
  'Blekinges fem kommuner och Landstinget Blekinge har skrivit den här planen tillsammans. Den bygger på årets ' +
    'överenskommelse mellan staten och Sveriges Kommuner och Landsting, som ger pengar till arbetet för psykisk hälsa ' +
    'om länet senast den 31 oktober 2016 lämnar en gemensam analys och en gemensam plan.',
  'En arbetsgrupp med en person från varje kommun, en från primärvården och en från psykiatrin har lett arbetet. NSPH ' +
    'Blekinge har lämnat synpunkter under hela tiden. Först gick gruppen igenom hur invånarna mår och vilket stöd de ' +
    'får, sedan valde den områden där huvudmännen behöver varandra.',
  'Planen gäller 2016–2020. Aktiviteterna är tidsbegränsade och ska lämna efter sig arbetssätt som håller när pengarna ' +
    'är slut.',
]

export const analyses: readonly AnalysisSeed[] = [
  {
    id: 'demo-analysis-prevention',
    focusAreaId: focusAreas.prevention.id,
    text: [
      'Allt fler unga kvinnor i länet uppger att de är oroliga eller har svårt att sova. Skolorna arbetar främjande, men ' +
        'på olika sätt, och föräldrar berättar att de sällan vet vad som finns att få.',
      'Information om psykisk hälsa finns hos sex huvudmän och säger inte alltid samma sak. Den som söker hjälp för en ' +
        'närstående har svårast att hitta.',
    ],
  },
  {
    id: 'demo-analysis-access',
    focusAreaId: focusAreas.access.id,
    text: [
      'Väntan på ett första samtal varierar mellan länets vårdcentraler. Barn med lindriga besvär får ofta vänta på ' +
        'specialistpsykiatrin, fast de hade haft nytta av ett tidigare och enklare stöd.',
      'Personer som har både ett beroende och en psykisk sjukdom möter tre verksamheter med var sin plan. Flera faller ' +
        'ur vården mellan två besök.',
    ],
  },
  {
    id: 'demo-analysis-rights',
    focusAreaId: focusAreas.rights.id,
    text:
      'Antalet samordnade individuella planer ökar men är lågt i förhållande till behovet, och i var tredje plan saknas ' +
      'den enskildes egna mål. Brukarråd finns i två kommuner av fem. Föreningarna beskriver att de bjuds in sent, när ' +
      'det mesta redan är bestämt.',
  },
  {
    id: 'demo-analysis-vulnerable',
    focusAreaId: focusAreas.vulnerable.id,
    text:
      'Nyanlända, ensamkommande unga och personer utan fast bostad nås sämst av dagens stöd. Arbetsgruppen bedömer att ' +
      'deras behov i första hand möts genom de andra områdena och genom varje huvudmans egen plan. Frågan tas upp igen ' +
      'inför nästa års plan.',
  },
  {
    id: 'demo-analysis-leadership',
    focusAreaId: focusAreas.leadership.id,
    text:
      'Huvudmännen följer upp var för sig, med mått som inte går att lägga ihop. Det finns ingen grupp som ser hela ' +
      'länet. Chefer efterfrågar en gemensam bild som kommer varje år och som går att jämföra över tid.',
  },
]
