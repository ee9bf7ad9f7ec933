/** Halland's plan as the template of 2016 lays it out: one area for each focus area, goals for five years and for one. */
import type { AreaSeed, GoalSeed, PlanSeed, SeedText } from '@samplan/shared/doc'
import { cost, date, indicator } from '../seedForms.ts'
import { analyses, background } from './introduction.ts'
import { agreement, municipalities, municipality, region, sources, users } from './parties.ts'

const [analysis, young, clinics] = [sources.analysis, sources.young, sources.clinics]
const allSix = municipalities.map(({ id }) => id)
const [halmstad, varberg, kungsbacka, falkenberg] = [
  municipality('Halmstad'),
  municipality('Varberg'),
  municipality('Kungsbacka'),
  municipality('Falkenberg'),
]

const prevention: readonly GoalSeed[] = [
  {
    title: 'Barn i alla sex kommuner har någon vuxen i skolan att prata med',
    horizon: 'long',
    targetDate: date('2020-12-31'),
    indicators: [indicator('Elever i årskurs 8 som svarar ja', 'percent', [71, '2015-12-31'], [90, '2020-12-31'])],
    activities: [
      {
        title: 'Elevhälsan arbetar efter samma grund',
        description:
          'Skolsköterskor, kuratorer och psykologer möts två dagar per termin och provar samma samtalsguide. Den som ' +
          'slutar lämnar över till den som kommer.',
        responsible: halmstad.id,
        participantIds: allSix,
        start: date('2016-09-01'),
        end: date('2018-06-30'),
        costLines: [
          cost(2016, 'training', halmstad, analysis, 240_000),
          cost(2017, 'training', halmstad, analysis, 410_000),
          cost(2017, 'staff', kungsbacka, analysis, 360_000),
        ],
      },
    ],
  },
  {
    title: 'Föräldrar hittar stöd på ett ställe, året om',
    horizon: 'short',
    targetDate: date('2017-08-31'),
    indicators: [indicator('Kommuner med föräldrastöd alla månader', 'count', [2, '2016-03-31'], [6, '2017-08-31'])],
    activities: [
      {
        title: 'En gemensam ingång till föräldrastöd',
        description: 'Regionens och kommunernas kurser står i samma lista, med plats, språk och nästa start.',
        responsible: region.id,
        participantIds: [...allSix, users.id],
        start: date('2016-10-01'),
        end: date('2017-08-31'),
        costLines: [
          cost(2016, 'consultant', region, analysis, 180_000),
          cost(2017, 'staff', region, analysis, 520_000),
        ],
      },
    ],
  },
]

const access: readonly GoalSeed[] = [
  {
    title: 'Unga får ett första samtal inom tio dagar, var de än bor',
    horizon: 'long',
    targetDate: date('2020-12-31'),
    indicators: [indicator('Väntan till ett första samtal', 'days', [33, '2015-12-31'], [10, '2020-12-31'])],
    activities: [
      {
        id: 'demo-halland-activity-young',
        title: 'Samtal för unga på fyra vårdcentraler',
        description: 'Två samtalsterapeuter på varje plats tar emot utan remiss, också efter skolans slut.',
        targetGroup: 'Unga 13–20 år med lindriga besvär.',
        responsible: region.id,
        participantIds: allSix,
        start: date('2016-09-15'),
        end: date('2018-12-31'),
        costLines: [
          cost(2016, 'staff', region, young, 1_150_000),
          cost(2017, 'staff', region, young, 2_950_000),
          cost(2017, 'training', region, young, 260_000),
        ],
      },
    ],
  },
  {
    title: 'Ungdomsmottagningarna har öppet varje vardag',
    horizon: 'short',
    targetDate: date('2017-10-31'),
    indicators: [indicator('Mottagningar öppna fem dagar', 'count', [3, '2016-01-31'], [6, '2017-10-31'])],
    activities: [
      {
        title: 'Gemensam bemanning i norr och i söder',
        description: 'Kommunerna delar på kuratorer, så att en sjukdag inte stänger en mottagning.',
        targetGroup: 'Unga upp till 23 år.',
        responsible: varberg.id,
        participantIds: allSix,
        start: date('2017-01-01'),
        end: date('2017-10-31'),
        costLines: [
          cost(2017, 'staff', varberg, clinics, 290_000),
          cost(2017, 'staff', halmstad, clinics, 460_000),
          cost(2017, 'staff', kungsbacka, clinics, 370_000),
        ],
      },
    ],
  },
]

const rights: readonly GoalSeed[] = [
  {
    title: 'Den som vill ha en samordnad plan får en, och vet vem som följer upp den',
    horizon: 'short',
    targetDate: date('2017-12-31'),
    indicators: [indicator('Planer som följs upp inom tre månader', 'percent', [28, '2016-03-31'], [75, '2017-12-31'])],
    activities: [
      {
        id: 'demo-halland-activity-follow-up',
        title: 'Uppföljning bokas innan mötet är slut',
        description:
          'Mötet slutar med en tid för nästa och med namnet på den som kallar. Personer med egen erfarenhet leder ' +
          'utbildningen, och anhöriga är med om den enskilde vill.',
        responsible: falkenberg.id,
        participantIds: [...allSix, region.id, users.id],
        start: date('2016-11-01'),
        end: date('2017-12-31'),
        costLines: [
          cost(2017, 'user-involvement', falkenberg, analysis, 190_000),
          cost(2017, 'training', region, analysis, 340_000),
        ],
      },
    ],
  },
]

const vulnerable: readonly GoalSeed[] = [
  {
    title: 'Den som saknar bostad möter vården där hen redan är',
    horizon: 'long',
    targetDate: date('2020-12-31'),
    indicators: [indicator('Orter med uppsökande team', 'count', [2, '2016-03-31'], [6, '2020-12-31'])],
    activities: [
      {
        title: 'Uppsökande team i hela länet',
        description: 'Halmstads och Varbergs team tar med sig kollegor från de andra kommunerna under ett halvår.',
        responsible: varberg.id,
        participantIds: [...allSix, region.id],
        start: date('2017-02-01'),
        end: date('2018-12-31'),
        costLines: [
          cost(2017, 'staff', varberg, analysis, 480_000),
          cost(2017, 'staff', region, analysis, 640_000),
          cost(2018, 'staff', halmstad, 'own', 350_000),
        ],
      },
    ],
  },
]

const leadership: readonly GoalSeed[] = [
  {
    title: 'Alla sju huvudmän räknar väntande på samma sätt',
    horizon: 'short',
    targetDate: date('2017-05-31'),
    indicators: [indicator('Huvudmän som lämnar samma mått', 'count', [0, '2016-03-31'], [7, '2017-05-31'])],
    activities: [
      {
        title: 'Ett gemensamt mått, och en bild av länet varje kvartal',
        description: 'Måttet delas upp på kön och ålder. Bilden är en sida och visas för Taktisk grupp Psykiatri.',
        responsible: region.id,
        participantIds: allSix,
        start: date('2016-10-01'),
        end: date('2017-05-31'),
        costLines: [
          cost(2016, 'staff', region, analysis, 210_000),
          cost(2017, 'consultant', region, analysis, 300_000),
        ],
      },
    ],
  },
]

const proses: readonly SeedText[] = [
  'Skolan är den plats där alla barn finns. Här börjar det som ska räcka länge.',
  'Rätt hjälp tidigt, och lika nära i hela länet.',
  'Den som planen handlar om ska känna igen sig i den.',
  'De som har svårast att söka hjälp ska inte behöva göra det ensamma.',
  'Samma mått, så att länet kan jämföra sig med sig självt.',
]
const goals = [prevention, access, rights, vulnerable, leadership]

export const planSeed: PlanSeed = {
  background,
  analyses,
  areas: agreement.focusAreas.map(({ id, name }, index): AreaSeed => {
    return { title: name, prose: proses[index] ?? '', focusAreaIds: [id], goals: goals[index] ?? [] }
  }),
}
