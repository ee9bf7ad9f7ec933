/** Seven goals for adults. */
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
export const adults: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly GoalSeed[]>> = {
  1: [
    {
      title: 'Färre vuxna dör i förtid av sjukdomar som går att förebygga',
      horizon: 'long',
      targetDate: date('2021-12-31'),
      indicators: [indicator('Patienter med årlig hälsokontroll', 'percent', [38, '2016-12-31'], [80, '2021-12-31'])],
      activities: [
        {
          id: 'demo-vg-activity-health-check',
          title: 'Hälsokontroll för den som har en långvarig psykisk sjukdom',
          description:
            'Vårdcentralen kallar en gång om året. Boendestödjaren följer med den som vill, och provsvaren förklaras i ' +
            'lugn och ro vid ett eget besök.',
          responsible: region.id,
          participantIds: [goteborg.id, boras.id],
          start: date('2017-09-01'),
          end: date('2019-12-31'),
          costLines: [
            cost(2017, 'staff', region, sources.region, 3_400_000),
            cost(2018, 'staff', region, 'own', 4_100_000),
          ],
        },
      ],
    },
  ],
  2: [
    {
      title: 'Den som söker hjälp får rätt nivå av vård från början',
      horizon: 'long',
      targetDate: date('2021-12-31'),
      indicators: [indicator('Remisser som skickas vidare', 'percent', [24, '2016-12-31'], [10, '2021-12-31'])],
      activities: [
        {
          title: 'En bedömning som alla godtar',
          description: 'Vårdcentral, psykiatri och socialtjänst använder samma frågor, så att ingen behöver börja om.',
          responsible: region.id,
          participantIds: [uddevalla.id, skovde.id],
          start: date('2017-10-01'),
          end: date('2018-12-31'),
          costLines: [
            cost(2017, 'training', region, sources.region, 1_250_000),
            cost(2018, 'training', skovde, sources.parts2018, 60_000),
          ],
        },
      ],
    },
    {
      title: 'Väntetiden till ett första besök är högst trettio dagar i hela länet',
      horizon: 'short',
      targetDate: date('2018-06-30'),
      indicators: [indicator('Väntetid, sämsta området', 'days', [71, '2016-12-31'], [30, '2018-06-30'])],
    },
  ],
  3: [
    {
      title: 'Personer med egen erfarenhet är anställda i alla fyra områden',
      horizon: 'short',
      targetDate: date('2018-12-31'),
      indicators: [indicator('Områden med anställda', 'count', [1, '2016-12-31'], [4, '2018-12-31'])],
      activities: [
        {
          title: 'Peer support på två mottagningar och i boendestödet',
          description: 'Fyra personer utbildas och anställs. NSPH leder utbildningen och träffar dem varje månad.',
          responsible: goteborg.id,
          participantIds: [region.id, users.id],
          start: date('2017-09-01'),
          end: date('2018-12-31'),
          costLines: [
            cost(2017, 'user-involvement', goteborg, sources.parts2017, 180_000),
            cost(2018, 'user-involvement', goteborg, sources.parts2018, 540_000),
            cost(2017, 'training', region, sources.region, 390_000),
          ],
        },
      ],
    },
  ],
  4: [
    {
      title: 'Samsjuklighet behandlas samtidigt och på samma plats',
      horizon: 'long',
      targetDate: date('2021-12-31'),
      indicators: [indicator('Områden med gemensam mottagning', 'count', [1, '2016-12-31'], [4, '2021-12-31'])],
      activities: [
        {
          title: 'Gemensamma team i Skaraborg och Fyrbodal',
          description: 'Läkare, sjuksköterska och socialsekreterare har samma lokal två dagar i veckan.',
          responsible: skovde.id,
          participantIds: [uddevalla.id, region.id],
          start: date('2017-10-01'),
          end: date('2019-06-30'),
          costLines: [
            cost(2017, 'staff', skovde, sources.parts2017, 25_000),
            cost(2018, 'staff', uddevalla, sources.parts2018, 70_000),
            cost(2017, 'staff', region, sources.region, 2_600_000),
          ],
        },
      ],
    },
    {
      title: 'Personer utan egen bostad har en fast kontakt i vården',
      horizon: 'short',
      targetDate: date('2018-12-31'),
      indicators: [indicator('Andel med fast kontakt', 'percent', [18, '2016-12-31'], [60, '2018-12-31'])],
    },
  ],
  5: [
    {
      title: 'Alla fyra områden följer upp samma mått, delade på kön',
      horizon: 'short',
      targetDate: date('2018-03-31'),
      indicators: [indicator('Områden som lämnar måtten', 'count', [0, '2016-12-31'], [4, '2018-03-31'])],
      activities: [
        {
          title: 'Baslinje och årlig mätning',
          description: 'Tio mått väljs ut. De mäts en gång innan arbetet börjar och därefter varje år i mars.',
          responsible: region.id,
          participantIds: [goteborg.id, boras.id, uddevalla.id, skovde.id],
          start: date('2017-09-01'),
          end: date('2018-03-31'),
          costLines: [cost(2017, 'consultant', region, sources.region, 850_000)],
        },
      ],
    },
  ],
}
