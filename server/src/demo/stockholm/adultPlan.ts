/** The plan for those who are 25 or older, on the same pot as the one for children and young people. */
import type { PlanSeed, SeedText } from '@samplan/shared/doc'
import { cost, date, indicator } from '../seedForms.ts'
import { analysesWith, focusAreaIds } from './focusAreas.ts'
import { pots, sources } from './money.ts'
import { municipality } from './municipalities.ts'
import { region, users } from './parties.ts'

const [stockholm, norrtalje, sodertalje, nacka] = [
  municipality('Stockholm'),
  municipality('Norrtälje'),
  municipality('Södertälje'),
  municipality('Nacka'),
]

const background: SeedText = [
  'Den här planen gäller den som är 25 år eller äldre. Potten är gemensam med planen för barn och unga: det som planeras ' +
    'här kan inte också planeras där.',
  'Varje kommun har en samordnare. Kansliet bjuder in dem alla två gånger om året, tillsammans med NSPH.',
]

const analyses = analysesWith([
  'Arbetsplatser är en outnyttjad väg. De som blir sjukskrivna berättar att ingen frågade förrän det var för sent.',
  'Vårdcentralerna har fler samtalsterapeuter än för tre år sedan, men i skärgården och i norr är det långt till dem.',
  'Brukarråd finns i hälften av kommunerna. Där de finns har de ändrat öppettider, blanketter och bemötande.',
  'Äldre med depression upptäcks sällan. Hemtjänsten ser mer än den har någon att säga det till.',
  'Kommuner och landsting har skrivit under samma överenskommelser i flera år. Få på golvet känner till dem.',
])

export const adultPlanSeed: PlanSeed = {
  background,
  analyses,
  areas: [
    {
      title: 'Egen erfarenhet som arbete',
      prose: 'Den som har varit med om det vet något som ingen annan vet.',
      focusAreaIds: focusAreaIds(3),
      goals: [
        {
          title: 'Peer support finns i tjugo verksamheter',
          horizon: 'short',
          targetDate: date('2018-12-31'),
          indicators: [indicator('Verksamheter med anställda', 'count', [6, '2016-12-31'], [20, '2018-12-31'])],
          activities: [
            {
              id: 'demo-stockholm-activity-peer-support',
              title: 'Utbilda och anställa peer supportrar',
              description: 'NSPH utbildar. Kommunerna och landstinget anställer på samma villkor och delar handledare.',
              responsible: region.id,
              participantIds: [users.id, stockholm.id, nacka.id],
              start: date('2017-03-01'),
              end: date('2018-12-31'),
              costLines: [
                cost(2017, 'user-involvement', region, pots[2017], 980_000),
                cost(2018, 'user-involvement', region, pots[2018], 1_020_000),
                cost(2017, 'staff', region, sources.region, 2_300_000),
              ],
            },
          ],
        },
      ],
    },
    {
      title: 'Äldres psykiska hälsa',
      prose: 'Nedstämdhet hör inte till åldern. Den går att behandla.',
      focusAreaIds: focusAreaIds(1, 4),
      goals: [
        {
          title: 'Hemtjänsten vet vem den ska ringa',
          horizon: 'long',
          targetDate: date('2021-12-31'),
          indicators: [indicator('Kommuner med en namngiven kontakt', 'count', [4, '2016-12-31'], [26, '2021-12-31'])],
          activities: [
            {
              title: 'En kontakt på varje vårdcentral',
              description:
                'Kontakten ringer tillbaka inom två dagar och kan boka hembesök tillsammans med hemtjänsten.',
              responsible: norrtalje.id,
              participantIds: [region.id, sodertalje.id, nacka.id],
              start: date('2017-05-01'),
              end: date('2018-12-31'),
              costLines: [
                cost(2017, 'training', norrtalje, pots[2017], 560_000),
                cost(2018, 'training', norrtalje, pots[2018], 590_000),
                cost(2018, 'staff', norrtalje, 'own', 140_000),
              ],
            },
          ],
        },
      ],
    },
    {
      title: 'Samordning som märks',
      prose: 'Bara den som får stödet kan avgöra om det hängde ihop.',
      focusAreaIds: focusAreaIds(2, 5),
      goals: [
        {
          title: 'Den som skrivs ut möts av någon samma dag',
          horizon: 'long',
          targetDate: date('2021-12-31'),
          indicators: [indicator('Utskrivna som möts samma dag', 'percent', [39, '2016-12-31'], [90, '2021-12-31'])],
          activities: [
            {
              title: 'Case managers i tre kommuner',
              description: 'Tre kommuner prövar i två år. Resultatet jämförs med tre som väntar.',
              responsible: sodertalje.id,
              participantIds: [region.id, stockholm.id, nacka.id],
              start: date('2017-04-01'),
              end: date('2018-12-31'),
              costLines: [
                cost(2017, 'staff', sodertalje, pots[2017], 510_000),
                cost(2018, 'staff', sodertalje, pots[2018], 590_000),
                cost(2018, 'staff', nacka, 'own', 310_000),
              ],
            },
          ],
        },
      ],
    },
  ],
}
