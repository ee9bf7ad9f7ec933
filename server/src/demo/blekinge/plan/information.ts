import type { AreaSeed } from '@samplan/shared/doc'
import { focusAreas, ids } from '../parties.ts'
import { cost, date, municipalities } from './costs.ts'

export const information: AreaSeed = {
  id: 'demo-area-information',
  title: 'Information',
  prose:
    'Den som mår dåligt, och den som står bredvid, ska hitta rätt utan att först veta vem som ansvarar. I dag finns ' +
    'uppgifterna på många ställen och säger olika saker.',
  focusAreaIds: [focusAreas.prevention.id],
  goals: [
    {
      id: 'demo-goal-one-entrance',
      title: 'Invånarna hittar samlad och aktuell information om psykisk hälsa',
      description: 'Samma besked ska gälla oavsett om man frågar kommunen, vårdcentralen eller en förening.',
      horizon: 'long',
      targetDate: date('2020-12-31'),
      indicators: [
        {
          name: 'Andel invånare som vet vart de vänder sig',
          unit: 'percent',
          baselineValue: 42,
          baselineDate: date('2015-12-31'),
          targetValue: 65,
          targetDate: date('2020-12-31'),
        },
      ],
      activities: [
        {
          id: 'demo-activity-website',
          title: 'En gemensam ingång på webben',
          description:
            'Länet bygger en ingång som leder vidare efter behov, inte efter vem som ansvarar. Texterna skrivs på lättläst ' +
            'svenska och läses in, och provas av invånare innan de läggs ut. Kommunernas egna sidor länkar hit i stället ' +
            'för att upprepa.',
          status: 'running',
          responsible: ids.KH,
          participantIds: [...municipalities, ids.LB, ids.NS],
          start: date('2016-09-01'),
          end: date('2017-12-31'),
          costLines: [
            cost(2016, 'consultant', 'LB', 'analysis', 145_000),
            cost(2017, 'staff', 'LB', 'analysis', 210_000),
            cost(2017, 'staff', 'KH', 'own', 60_000),
          ],
        },
        {
          id: 'demo-activity-editors',
          title: 'En redaktion med en person från varje huvudman',
          description:
            'En liten redaktion håller uppgifterna aktuella och svarar på frågor om dem. Den möts en gång i månaden och ' +
            'delar på arbetet mellan mötena. Vem som leder redaktionen är inte bestämt.',
          participantIds: [...municipalities, ids.LB],
          start: date('2017-01-01'),
          end: date('2018-12-31'),
          costLines: [cost(2017, 'staff', 'LB', 'analysis', 180_000), cost(2017, 'staff', 'SB', 'analysis', 45_000)],
        },
      ],
    },
    {
      id: 'demo-goal-knowledge',
      title: 'Minst 600 personer i länet har lärt sig möta någon som mår psykiskt dåligt',
      horizon: 'short',
      targetDate: date('2017-10-31'),
      indicators: [
        {
          name: 'Antal personer som gått utbildningen',
          unit: 'count',
          baselineValue: 85,
          baselineDate: date('2015-12-31'),
          targetValue: 600,
          targetDate: date('2017-10-31'),
        },
      ],
      activities: [
        {
          id: 'demo-activity-first-aid',
          title: 'Utbildning i första hjälpen till psykisk hälsa',
          description:
            'Skolpersonal, fritidsledare och personal i hemtjänsten erbjuds två dagars utbildning. Varje kommun utser två ' +
            'instruktörer som sedan utbildar vidare. Föreningar kan anmäla egna deltagare utan kostnad.',
          status: 'running',
          responsible: ids.RN,
          participantIds: municipalities,
          start: date('2016-10-01'),
          end: date('2017-10-31'),
          costLines: [
            cost(2016, 'training', 'LB', 'analysis', 160_000),
            cost(2017, 'training', 'RN', 'analysis', 110_000),
            cost(2017, 'training', 'KK', 'analysis', 140_000),
          ],
        },
      ],
    },
  ],
}
