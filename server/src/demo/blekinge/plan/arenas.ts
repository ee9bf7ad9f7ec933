import type { AreaSeed } from '@samplan/shared/doc'
import { focusAreas, ids } from '../parties.ts'
import { cost, date, municipalities } from './costs.ts'

export const arenas: AreaSeed = {
  id: 'demo-area-arenas',
  title: 'Gemensamma arenor',
  prose:
    'Brukare, kommuner och landsting ska mötas på platser där alla kan påverka, inte bara bli hörda. Det gäller både ' +
    'rum där beslut förbereds och rum där man träffas i vardagen.',
  focusAreaIds: [focusAreas.rights.id],
  goals: [
    {
      id: 'demo-goal-at-the-table',
      title: 'Brukare och närstående är med när beslut förbereds i alla fem kommuner och i landstinget',
      horizon: 'short',
      targetDate: date('2017-12-31'),
      indicators: [
        {
          name: 'Huvudmän med ett brukarråd som möts minst fyra gånger om året',
          unit: 'count',
          baselineValue: 2,
          baselineDate: date('2015-12-31'),
          targetValue: 6,
          targetDate: date('2017-12-31'),
        },
      ],
      activities: [
        {
          id: 'demo-activity-councils',
          title: 'Brukarråd hos varje huvudman',
          description:
            'Varje huvudman bildar ett råd tillsammans med de lokala föreningarna. Deltagarna får arvode och underlag i god ' +
            'tid, och varje fråga som rådet väcker får ett svar. Råden träffas gemensamt en gång om året.',
          status: 'running',
          responsible: ids.SB,
          participantIds: [...municipalities, ids.LB, ids.NS],
          start: date('2016-09-01'),
          end: date('2017-12-31'),
          costLines: [
            cost(2016, 'user-involvement', 'LB', 'analysis', 85_000),
            cost(2017, 'user-involvement', 'LB', 'analysis', 240_000),
            cost(2017, 'staff', 'SB', 'analysis', 95_000),
          ],
        },
        {
          id: 'demo-activity-coordinator',
          title: 'En inflytandesamordnare på halvtid',
          description:
            'En person med egen erfarenhet anställs på halvtid för att bygga upp råden och utbilda dem som sitter i dem. ' +
            'Tjänsten delas av huvudmännen och placeras hos landstinget. Hur länge den ska löpa avgörs när råden är i gång.',
          responsible: ids.LB,
          participantIds: [ids.NS],
          start: date('2017-01-01'),
          costLines: [cost(2017, 'staff', 'LB', 'analysis', 315_000), cost(2018, 'staff', 'LB', 'own', 160_000)],
        },
      ],
    },
    {
      id: 'demo-goal-meeting-places',
      title: 'Varje kommun har en öppen mötesplats som drivs tillsammans med dem som går dit',
      horizon: 'long',
      targetDate: date('2020-12-31'),
      activities: [
        {
          id: 'demo-activity-meeting-places',
          title: 'Öppna mötesplatser med egen erfarenhet bakom disken',
          description:
            'Ronneby och Olofström provar en mötesplats som är öppen två kvällar i veckan. Besökarna är med och bestämmer ' +
            'innehållet, och personal från öppenvården finns på plats en gång i månaden. Efter ett år beskrivs vad de ' +
            'andra kommunerna kan ta efter.',
          responsible: ids.RN,
          participantIds: [ids.OF, ids.NS],
          start: date('2017-02-01'),
          end: date('2018-12-31'),
          costLines: [
            cost(2017, 'premises', 'RN', 'own', 120_000),
            cost(2017, 'user-involvement', 'RN', 'analysis', 130_000),
            cost(2017, 'premises', 'OF', 'own', 64_000),
          ],
        },
      ],
    },
  ],
}
