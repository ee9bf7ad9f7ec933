import type { AreaSeed, GoalSeed } from '@samplan/shared/doc'
import { focusAreas, ids } from '../parties.ts'
import { cost, date, municipalities } from './costs.ts'

const onePlan: GoalSeed = {
  id: 'demo-goal-one-plan',
  title: 'Den som har både ett beroende och en psykisk sjukdom har en enda plan, som alla inblandade följer',
  description: 'Psykiatrin, primärvården och socialtjänsten arbetar efter samma plan och ändrar den tillsammans.',
  horizon: 'long',
  targetDate: date('2020-12-31'),
  indicators: [
    {
      name: 'Andel som har en gemensam plan',
      unit: 'percent',
      baselineValue: 31,
      baselineDate: date('2015-12-31'),
      targetValue: 70,
      targetDate: date('2020-12-31'),
    },
  ],
  activities: [
    {
      id: 'demo-activity-joint-clinic',
      title: 'Gemensam mottagning för samsjuklighet',
      description:
        'En mottagning i Karlskrona öppnar två dagar i veckan. Läkare, sjuksköterska och socialsekreterare tar emot ' +
        'tillsammans, och den som kommer ska bara behöva berätta en gång, även efter ett byte av kontaktperson. ' +
        'Arbetssättet prövas i ett år innan fler kommuner ansluter.',
      status: 'running',
      responsible: ids.LB,
      participantIds: [ids.KK, ids.RN],
      start: date('2016-10-01'),
      end: date('2017-12-31'),
      costLines: [
        cost(2016, 'training', 'LB', 'analysis', 180_000),
        cost(2017, 'staff', 'LB', 'analysis', 620_000),
        cost(2017, 'staff', 'KK', 'analysis', 180_000),
        cost(2017, 'premises', 'RN', 'own', 150_000),
      ],
    },
    {
      id: 'demo-activity-care-planning',
      title: 'Ett arbetssätt för vårdplanering vid utskrivning',
      description:
        'Ingen ska skrivas ut utan att veta vem som möter dagen efter. Kommunens handläggare är med innan datumet är ' +
        'bestämt, på plats eller på skärm. Följsamheten mäts varje kvartal på de tre största avdelningarna.',
      responsible: ids.RN,
      participantIds: [...municipalities, ids.LB],
      start: date('2016-11-01'),
      end: date('2018-06-30'),
      costLines: [
        cost(2017, 'staff', 'LB', 'analysis', 270_000),
        cost(2017, 'staff', 'RN', 'analysis', 50_000),
        cost(2017, 'other', 'KH', 'analysis', 40_000),
      ],
    },
  ],
}

const overview: GoalSeed = {
  id: 'demo-goal-overview',
  title: 'Länet har en samlad bild av stödet till vuxna med psykisk funktionsnedsättning',
  horizon: 'short',
  targetDate: date('2017-10-31'),
  activities: [
    {
      id: 'demo-activity-survey',
      title: 'Kartläggning av vård, boende och sysselsättning',
      description:
        'Alla verksamheter beskrivs på samma sätt: för vem, hur många, hur länge och med vilket resultat. De som använder ' +
        'stödet intervjuas av andra med egen erfarenhet. Kartläggningen pekar ut var gemensamma arbetsformer gör mest ' +
        'nytta.',
      responsible: ids.KH,
      participantIds: [...municipalities, ids.LB, ids.NS],
      start: date('2017-01-01'),
      end: date('2017-10-31'),
      costLines: [
        cost(2017, 'consultant', 'LB', 'analysis', 260_000),
        cost(2017, 'user-involvement', 'KH', 'analysis', 55_000),
      ],
    },
  ],
}

const young: GoalSeed = {
  id: 'demo-goal-first-line',
  title: 'Barn och unga får hjälp av första linjen inom tio dagar',
  description: 'Hjälpen finns nära, går att nå utan remiss och räcker för de flesta.',
  horizon: 'long',
  targetDate: date('2020-12-31'),
  indicators: [
    {
      name: 'Väntetid till ett första besök',
      unit: 'days',
      baselineValue: 41,
      baselineDate: date('2015-12-31'),
      targetValue: 10,
      targetDate: date('2020-12-31'),
    },
  ],
  activities: [
    {
      id: 'demo-activity-first-line',
      title: 'Första linjen på fler vårdcentraler',
      description:
        'Erfarenheterna från den första vårdcentralen tas till vara när tre nya börjar. Psykolog och kurator tar emot barn ' +
        'och föräldrar direkt, och skolans elevhälsa har ett eget nummer att ringa.',
      targetGroup: 'Barn och unga 6–17 år med lindriga eller måttliga besvär, och deras familjer.',
      status: 'running',
      responsible: ids.LB,
      participantIds: municipalities,
      start: date('2016-09-01'),
      end: date('2018-12-31'),
      costLines: [
        cost(2016, 'staff', 'LB', 'young', 480_000),
        cost(2017, 'staff', 'LB', 'young', 1_050_000),
        cost(2017, 'training', 'LB', 'young', 120_000),
      ],
    },
    {
      id: 'demo-activity-outreach',
      title: 'Uppsökande arbete bland ensamkommande och nyanlända unga',
      description:
        'Ett team söker upp unga på boenden, i språkintroduktionen och hos föreningar. Teamet erbjuder samtal i grupp på ' +
        'flera språk och följer med till den fortsatta vården när det behövs.',
      targetGroup: 'Ensamkommande och nyanlända barn och unga upp till 21 år.',
      responsible: ids.LB,
      participantIds: [ids.KK, ids.KH, ids.RN],
      start: date('2016-10-01'),
      end: date('2017-12-31'),
      costLines: [cost(2016, 'staff', 'LB', 'young', 190_000), cost(2017, 'staff', 'LB', 'young', 430_000)],
    },
  ],
}

export const integratedCare: AreaSeed = {
  id: 'demo-area-integrated-care',
  title: 'Integrerad vård',
  prose:
    'Den som behöver flera sorters hjälp möter i dag flera verksamheter med var sin plan. Här byggs arbetssätt där de ' +
    'planerar tillsammans med personen, och där hjälpen kommer tidigare.',
  focusAreaIds: [focusAreas.access.id],
  goals: [onePlan, overview, young],
}
