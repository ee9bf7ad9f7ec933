import type { AreaSeed } from '@samplan/shared/doc'
import { focusAreas, ids } from '../parties.ts'
import { cost, date, municipalities } from './costs.ts'

export const analysisGroup: AreaSeed = {
  id: 'demo-area-analysis-group',
  title: 'Länsövergripande analysgrupp',
  prose:
    'Arbetet som började med årets analys ska fortsätta, på länsnivå och i varje kommun, och leda fram till gemensamma ' +
    'mål för 2018.',
  focusAreaIds: [focusAreas.leadership.id],
  goals: [
    {
      id: 'demo-goal-same-measures',
      title: 'Länet följer den psykiska hälsan med samma mått varje år',
      description: 'Måtten ska gå att lägga ihop för länet och dela upp på kommun, kön och ålder.',
      horizon: 'short',
      targetDate: date('2017-10-31'),
      activities: [
        {
          id: 'demo-activity-group',
          title: 'En analysgrupp under samverkansorganet',
          description:
            'En analytiker från landstinget och en kontaktperson från varje kommun tar fram en gemensam bild två gånger om ' +
            'året. Gruppen väljer få mått och håller fast vid dem. NSPH läser utkasten innan de går till ledningarna.',
          responsible: ids.LB,
          participantIds: [...municipalities, ids.NS],
          start: date('2016-09-01'),
          end: date('2018-12-31'),
          costLines: [cost(2016, 'staff', 'LB', 'analysis', 120_000), cost(2017, 'staff', 'LB', 'analysis', 390_000)],
        },
        {
          id: 'demo-activity-report',
          title: 'En årlig rapport med siffror för varje kommun',
          description:
            'Rapporten är på tio sidor, har samma uppställning varje år och läggs ut öppet. Den presenteras i varje nämnd av ' +
            'någon från analysgruppen.',
          responsible: ids.KK,
          participantIds: [ids.LB],
          start: date('2017-03-01'),
          end: date('2017-10-31'),
        },
      ],
    },
    {
      id: 'demo-goal-next-plan',
      title: 'Nästa gemensamma plan bygger på det vi har lärt oss av den här',
      horizon: 'long',
      targetDate: date('2020-12-31'),
      activities: [
        {
          id: 'demo-activity-dialogue',
          title: 'Uppföljning och dialog inför planen för 2018',
          description:
            'Varje aktivitet följs upp med tre frågor: vad blev bättre, för vem, och vad fortsätter vi med? Svaren tas upp på ' +
            'två dialogdagar med politiker, chefer, medarbetare och brukare från hela länet.',
          responsible: ids.OF,
          participantIds: [...municipalities, ids.LB, ids.NS],
          start: date('2017-04-01'),
          end: date('2017-12-31'),
          costLines: [
            cost(2017, 'other', 'LB', 'analysis', 110_000),
            cost(2017, 'user-involvement', 'OF', 'analysis', 30_000),
          ],
        },
      ],
    },
  ],
}
