/** The plan for children and young people, which draws on the pot beside the one for adults. */
import type { PlanSeed, SeedText } from '@samplan/shared/doc'
import { cost, date, indicator } from '../seedForms.ts'
import { analysesWith, focusAreaIds } from './focusAreas.ts'
import { pots, sources } from './money.ts'
import { municipality } from './municipalities.ts'
import { region, users } from './parties.ts'

const [stockholm, huddinge, norrtalje, sodertalje] = [
  municipality('Stockholm'),
  municipality('Huddinge'),
  municipality('Norrtälje'),
  municipality('Södertälje'),
]

const background: SeedText = [
  'Den här planen gäller barn och unga upp till 24 år. En annan plan gäller dem som är äldre. Båda betalas till en del ur ' +
    'samma pott: fyra procent av vad de 26 kommunerna och landstinget får.',
  'NSPH Stockholms län är part i arbetet och har skrivit målen tillsammans med oss.',
]

const analyses = analysesWith([
  'Skolorna har börjat mäta trivsel på samma sätt. Skillnaden mellan skolor i samma kommun är större än mellan kommuner.',
  'Första linjen finns i hela länet, men telefontiderna skiljer sig och få vet vilket nummer som gäller.',
  'Unga vill bestämma mer om sin egen vård. De som varit med om en samordnad plan säger att det var de vuxna som talade.',
  'Ensamkommande unga och unga som vårdas med tvång har svårast att få en fast kontakt.',
  'Tjugosju huvudmän har var sin rutin för när ett barn byter vård. Det är vid bytet som det går fel.',
])

export const youngPlanSeed: PlanSeed = {
  background,
  analyses,
  areas: [
    {
      title: 'En väg in',
      prose: 'Barn och föräldrar ska inte behöva veta hur länet är organiserat.',
      focusAreaIds: focusAreaIds(1, 2),
      goals: [
        {
          title: 'Hela länet har ett nummer för barns psykiska hälsa',
          horizon: 'short',
          targetDate: date('2018-03-31'),
          indicators: [indicator('Kommuner anslutna', 'count', [9, '2016-12-31'], [26, '2018-03-31'])],
          activities: [
            {
              id: 'demo-stockholm-activity-number',
              title: 'Gemensam telefon med råd samma dag',
              description:
                'Numret svarar alla dagar. Den som ringer får råd direkt eller en tid på närmaste mottagning, och den som ' +
                'svarar ringer upp efter en vecka.',
              targetGroup: 'Barn och unga 0–24 år och deras föräldrar.',
              responsible: region.id,
              participantIds: [stockholm.id, huddinge.id, norrtalje.id],
              start: date('2017-03-01'),
              end: date('2018-12-31'),
              costLines: [
                cost(2017, 'staff', region, pots[2017], 1_300_000),
                cost(2018, 'staff', region, pots[2018], 1_250_000),
                cost(2017, 'staff', region, sources.young, 6_400_000),
              ],
            },
          ],
        },
      ],
    },
    {
      title: 'Unga bestämmer med',
      prose: 'Ingen annan vet bättre vad som hjälpte.',
      focusAreaIds: focusAreaIds(3),
      goals: [
        {
          title: 'Varje samordnad plan har ett mål som den unga själv har skrivit',
          horizon: 'long',
          targetDate: date('2021-12-31'),
          indicators: [indicator('Planer med eget mål', 'percent', [22, '2016-12-31'], [90, '2021-12-31'])],
          activities: [
            {
              id: 'demo-stockholm-activity-peers',
              title: 'Unga utbildar dem som leder möten',
              description: 'Tolv unga med egen erfarenhet håller utbildningen två och två, i alla delar av länet.',
              targetGroup: 'Unga 13–24 år som har en samordnad plan.',
              responsible: huddinge.id,
              participantIds: [users.id, region.id, sodertalje.id],
              start: date('2017-04-01'),
              end: date('2018-12-31'),
              costLines: [
                cost(2017, 'user-involvement', huddinge, pots[2017], 720_000),
                cost(2018, 'user-involvement', huddinge, pots[2018], 680_000),
                cost(2017, 'training', huddinge, sources.municipal, 90_000),
              ],
            },
          ],
        },
      ],
    },
    {
      title: 'När vården byter ägare',
      prose: 'Ett barn är samma barn på båda sidor om en kommungräns.',
      focusAreaIds: focusAreaIds(4, 5),
      goals: [
        {
          title: 'Inget barn står utan kontakt när vården byts',
          horizon: 'long',
          targetDate: date('2021-12-31'),
          indicators: [indicator('Byten med bokad tid', 'percent', [47, '2016-12-31'], [95, '2021-12-31'])],
          activities: [
            {
              title: 'Överlämning med båda i rummet',
              description: 'Den som lämnar och den som tar emot ses tillsammans med barnet minst en gång.',
              targetGroup: 'Barn och unga som flyttar eller byter mottagning.',
              responsible: stockholm.id,
              participantIds: [region.id, sodertalje.id],
              start: date('2017-05-01'),
              end: date('2018-12-31'),
              costLines: [
                cost(2017, 'training', stockholm, pots[2017], 380_000),
                cost(2018, 'training', stockholm, pots[2018], 370_000),
                cost(2018, 'staff', stockholm, 'own', 250_000),
              ],
            },
          ],
        },
      ],
    },
  ],
}
