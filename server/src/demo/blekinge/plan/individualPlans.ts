import type { AreaSeed } from '@samplan/shared/doc'
import { focusAreas, ids } from '../parties.ts'
import { cost, date, municipalities } from './costs.ts'

export const individualPlans: AreaSeed = {
  id: 'demo-area-individual-plans',
  title: 'Samordnad individuell plan (SIP)',
  prose:
    'När någon behöver stöd från både kommun och landsting ska insatserna hänga ihop. En samordnad individuell plan är ' +
    'en rättighet, och den ska skrivas tillsammans med personen.',
  focusAreaIds: [focusAreas.rights.id],
  goals: [
    {
      id: 'demo-goal-plans-for-all',
      title: 'Alla som behöver en samordnad plan får en, och är själva med när den skrivs',
      description: 'Målet gäller vuxna och barn. Den enskildes egna mål ska stå först i planen.',
      horizon: 'long',
      targetDate: date('2020-12-31'),
      indicators: [
        {
          name: 'Samordnade planer för vuxna under året',
          unit: 'count',
          baselineValue: 118,
          baselineDate: date('2015-12-31'),
          targetValue: 400,
          targetDate: date('2020-12-31'),
        },
        {
          name: 'Andel planer där den enskildes egna mål finns med',
          unit: 'percent',
          baselineValue: 67,
          baselineDate: date('2015-12-31'),
          targetValue: 95,
          targetDate: date('2020-12-31'),
        },
      ],
      activities: [
        {
          id: 'demo-activity-plan-training',
          title: 'Gemensam utbildning för chefer och handläggare',
          description:
            'Personal från socialtjänst, skola, primärvård och psykiatri utbildas i blandade grupper, med fall från länet. ' +
            'En person med egen erfarenhet leder varje tillfälle tillsammans med en handläggare. Tolv tillfällen hålls ' +
            'under första året.',
          responsible: ids.KK,
          participantIds: [...municipalities, ids.LB, ids.NS],
          start: date('2016-11-01'),
          end: date('2017-12-31'),
          costLines: [
            cost(2016, 'training', 'KK', 'analysis', 90_000),
            cost(2017, 'training', 'LB', 'analysis', 340_000),
            cost(2017, 'user-involvement', 'LB', 'analysis', 72_000),
          ],
        },
        {
          id: 'demo-activity-plan-coaches',
          title: 'En SIP-coach i varje kommun',
          description:
            'En handläggare i varje kommun får tid avsatt för att stötta kollegor inför och efter möten. Coacherna träffas ' +
            'varannan månad och samlar det som inte fungerar till samverkansorganet.',
          responsible: ids.OF,
          participantIds: municipalities,
          start: date('2017-01-01'),
          end: date('2018-12-31'),
          costLines: [
            cost(2017, 'staff', 'KK', 'analysis', 150_000),
            cost(2017, 'staff', 'KH', 'analysis', 150_000),
            cost(2017, 'staff', 'OF', 'analysis', 100_000),
            cost(2017, 'staff', 'SB', 'own', 0, 'Ryms i tjänsten som verksamhetsutvecklare.'),
          ],
        },
      ],
    },
    {
      id: 'demo-goal-one-routine',
      title: 'Hela länet har samma rutin och samma blankett för samordnade planer',
      horizon: 'short',
      targetDate: date('2017-10-31'),
      activities: [
        {
          id: 'demo-activity-routine',
          title: 'En rutin, en blankett och stöd i journalen',
          description:
            'Huvudmännen enas om vem som kallar, hur snabbt och vad som ska finnas med. Blanketten läggs in i journal- och ' +
            'verksamhetssystem så att den bara behöver fyllas i en gång. Brukare granskar språket innan den tas i bruk.',
          responsible: ids.LB,
          participantIds: [...municipalities, ids.NS],
          start: date('2016-10-01'),
          end: date('2017-06-30'),
          costLines: [
            cost(2016, 'staff', 'LB', 'analysis', 95_000),
            cost(2017, 'consultant', 'LB', 'analysis', 185_000),
          ],
        },
      ],
    },
  ],
}
