/** Eight goals for children and young people. */
import type { GoalSeed } from '@samplan/shared/doc'
import { cost, date, indicator } from '../seedForms.ts'
import { municipality, region, sources, users } from './parties.ts'

const [goteborg, boras, uddevalla, skovde] = [
  municipality('Göteborg'),
  municipality('Borås'),
  municipality('Uddevalla'),
  municipality('Skövde'),
]

/** By the number of the focus area. */
export const young: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly GoalSeed[]>> = {
  1: [
    {
      title: 'Barn trivs i skolan och går färdigt den',
      horizon: 'long',
      targetDate: date('2021-12-31'),
      indicators: [indicator('Elever med fullföljt nionde år', 'percent', [84, '2016-06-30'], [92, '2021-06-30'])],
      activities: [
        {
          title: 'Närvaroteam på tjugo skolor',
          description: 'Skola och socialtjänst ringer hem samma dag som en elev är borta, och frågar vad som behövs.',
          targetGroup: 'Elever 10–16 år som är borta ofta.',
          responsible: goteborg.id,
          participantIds: [boras.id, uddevalla.id],
          start: date('2017-08-15'),
          end: date('2019-06-30'),
          costLines: [
            cost(2017, 'staff', goteborg, sources.parts2017, 120_000),
            cost(2018, 'staff', goteborg, sources.parts2018, 390_000),
            cost(2017, 'staff', boras, sources.parts2017, 60_000),
          ],
        },
      ],
    },
    {
      title: 'Föräldrar får stöd innan det blir svårt',
      horizon: 'short',
      targetDate: date('2018-12-31'),
      indicators: [indicator('Kommuner med stöd i alla åldrar', 'count', [17, '2016-12-31'], [49, '2018-12-31'])],
    },
  ],
  2: [
    {
      title: 'Barn med lättare besvär får hjälp i första linjen',
      horizon: 'long',
      targetDate: date('2021-12-31'),
      indicators: [indicator('Väntetid i första linjen', 'days', [46, '2016-12-31'], [14, '2021-12-31'])],
      activities: [
        {
          id: 'demo-vg-activity-first-line',
          title: 'Första linjen på varje större ort',
          description: 'Elva mottagningar öppnar. De tar emot utan remiss och har ett eget nummer för elevhälsan.',
          targetGroup: 'Barn 6–17 år med lätta eller måttliga besvär, och deras familjer.',
          responsible: region.id,
          participantIds: [goteborg.id, boras.id, uddevalla.id, skovde.id],
          start: date('2017-09-01'),
          end: date('2020-12-31'),
          costLines: [
            cost(2017, 'staff', region, sources.young, 9_700_000),
            cost(2018, 'staff', region, sources.young, 11_300_000),
          ],
        },
      ],
    },
    {
      title: 'Ungdomsmottagningarna når också unga män',
      horizon: 'short',
      targetDate: date('2018-12-31'),
      indicators: [indicator('Besök av män', 'percent', [14, '2016-12-31'], [25, '2018-12-31'])],
      activities: [
        {
          title: 'Öppet hus och samtal på nätet',
          description: 'Varje mottagning bjuder in två klasser i veckan. Den som hellre skriver får svar samma kväll.',
          targetGroup: 'Unga män 15–24 år.',
          responsible: region.id,
          participantIds: [goteborg.id, skovde.id],
          start: date('2017-09-01'),
          end: date('2018-12-31'),
          costLines: [
            cost(2017, 'staff', region, sources.clinics, 3_150_000),
            cost(2018, 'other', region, sources.clinics, 1_900_000),
          ],
        },
      ],
    },
  ],
  3: [
    {
      title: 'Barn vet vad som är bestämt om dem, och varför',
      horizon: 'long',
      targetDate: date('2021-12-31'),
      indicators: [indicator('Barn som säger att de förstod', 'percent', [52, '2016-12-31'], [85, '2021-12-31'])],
      activities: [
        {
          title: 'Protokoll som barn kan läsa',
          description: 'Varje möte slutar med en halv sida till barnet. Unga från föreningarna provläser mallen.',
          targetGroup: 'Barn som har en samordnad plan.',
          responsible: boras.id,
          participantIds: [users.id, region.id],
          start: date('2018-01-15'),
          end: date('2018-12-31'),
          costLines: [
            cost(2018, 'user-involvement', boras, sources.parts2018, 110_000),
            cost(2018, 'training', boras, 'own', 45_000),
          ],
        },
      ],
    },
  ],
  4: [
    {
      title: 'Placerade barn har samma hälsa och tandhälsa som andra',
      horizon: 'long',
      targetDate: date('2021-12-31'),
      indicators: [indicator('Placerade barn med läkarbesök', 'percent', [41, '2016-12-31'], [95, '2021-12-31'])],
      activities: [
        {
          title: 'Hälsobesök inom fyra veckor från placering',
          description: 'Läkare, tandläkare och skolsköterska ses av barnet samma vecka, på samma ställe.',
          targetGroup: 'Barn som placeras utanför hemmet.',
          responsible: region.id,
          participantIds: [uddevalla.id, goteborg.id],
          start: date('2017-11-01'),
          end: date('2019-12-31'),
          costLines: [
            cost(2017, 'staff', region, sources.young, 1_400_000),
            cost(2018, 'staff', uddevalla, sources.parts2018, 25_000),
          ],
        },
      ],
    },
    {
      title: 'Nyanlända unga har en vuxen som samordnar',
      horizon: 'short',
      targetDate: date('2018-12-31'),
      indicators: [indicator('Unga med namngiven samordnare', 'percent', [30, '2016-12-31'], [100, '2018-12-31'])],
    },
  ],
  5: [
    {
      title: 'Skola, socialtjänst och vård i varje område har en gemensam ledning för barns hälsa',
      horizon: 'short',
      targetDate: date('2018-06-30'),
      indicators: [indicator('Områden med gemensam ledning', 'count', [2, '2016-12-31'], [4, '2018-06-30'])],
      activities: [
        {
          title: 'Chefer från tre verksamheter, en dagordning',
          description: 'Grupperna möts varje månad under ett år och får hjälp av en processledare utifrån.',
          responsible: uddevalla.id,
          participantIds: [goteborg.id, boras.id, skovde.id, region.id],
          start: date('2017-09-01'),
          end: date('2018-06-30'),
          costLines: [
            cost(2017, 'consultant', uddevalla, sources.parts2017, 30_000),
            cost(2018, 'consultant', region, 'own', 280_000),
          ],
        },
      ],
    },
  ],
}
