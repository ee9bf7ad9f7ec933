/**
 * The plans that carry out the joint one, each of one organisation: five municipalities and the region. Small, and of our
 * own making: no source tells what they held. What they cost rolls up to the joint plan beside what that plans itself.
 */
import type { ActivitySeed, PlanSeed } from '@samplan/shared/doc'
import type { FocusArea, GoalId, PlanId } from '@samplan/shared/plan'
import type { DemoChild, DemoPerson } from '../demoCounty.ts'
import { focusAreas, ids, parties } from './parties.ts'
import { people } from './people.ts'
import { cost, date, type sources } from './plan/costs.ts'

interface Part {
  readonly mark: 'KH' | 'KK' | 'OF' | 'RN' | 'SB' | 'LB'
  readonly focusArea: FocusArea
  readonly long: string
  readonly short: string
  readonly activity: string
  readonly description: string
  readonly source: keyof typeof sources
  readonly kronor: readonly [number, number]
  /** Goals of the joint plan. */
  readonly serves: readonly string[]
}

const parts: readonly Part[] = [
  {
    mark: 'KH',
    focusArea: focusAreas.access,
    long: 'Den som ringer kommunen om psykisk hälsa får svar av rätt person samma dag',
    short: 'Kommunens växel och länets ingång på nätet säger samma sak',
    activity: 'En gemensam svarslista för växel och mottagningar',
    description:
      'Socialtjänst, skola och vårdcentral går igenom vad människor frågar om och skriver svaren tillsammans.',
    source: 'own',
    kronor: [60_000, 45_000],
    serves: ['demo-goal-one-entrance'],
  },
  {
    mark: 'KK',
    focusArea: focusAreas.access,
    long: 'Alla som har insatser från både kommun och landsting har en samordnad plan',
    short: 'Varje enhet i kommunen har någon som kan leda ett planmöte',
    activity: 'Mötesledare på varje enhet',
    description:
      'Tjugo medarbetare lär sig leda planmöten och träffas sedan varannan månad för att dela det som gått bra.',
    source: 'own',
    kronor: [110_000, 180_000],
    serves: ['demo-goal-plans-for-all', 'demo-goal-one-routine'],
  },
  {
    mark: 'OF',
    focusArea: focusAreas.rights,
    long: 'Kommunen har en mötesplats som de som går dit är med och driver',
    short: 'Mötesplatsen är öppen två kvällar i veckan',
    activity: 'Kvällsöppet i samlingslokalen',
    description: 'Två anställda med egen erfarenhet håller öppet, och en grupp besökare bestämmer vad som händer.',
    source: 'own',
    kronor: [40_000, 95_000],
    serves: ['demo-goal-meeting-places'],
  },
  {
    mark: 'RN',
    focusArea: focusAreas.prevention,
    long: 'Den som arbetar med unga märker tidigt när någon mår dåligt',
    short: 'All personal på fritidsgårdarna har gått utbildningen',
    activity: 'Utbildning för fritidsgårdarnas personal',
    description: 'En dag tillsammans med skolhälsan, och en uppföljning efter ett halvår.',
    source: 'own',
    kronor: [35_000, 50_000],
    serves: ['demo-goal-knowledge', 'demo-goal-first-line'],
  },
  {
    mark: 'SB',
    focusArea: focusAreas.rights,
    long: 'Brukarnas råd hörs innan nämnden beslutar',
    short: 'Nämndens ärenden går till rådet två veckor i förväg',
    activity: 'En samordnare för brukarrådet',
    description: 'På kvarts tid ordnar samordnaren underlag, arvoden och svar på det som rådet frågar.',
    source: 'own',
    kronor: [45_000, 90_000],
    serves: ['demo-goal-at-the-table'],
  },
  {
    mark: 'LB',
    focusArea: focusAreas.access,
    long: 'Barn och unga får ett första besök inom tio dagar i hela länet',
    short: 'Första linjen har mottagning på tre orter',
    activity: 'Mottagning på en tredje ort',
    description: 'Landstinget öppnar en mottagning två dagar i veckan i kommunens lokaler.',
    source: 'analysis',
    kronor: [150_000, 220_000],
    serves: ['demo-goal-first-line'],
  },
]

export const children: readonly DemoChild[] = parts.map((part) => ({
  id: `demo-plan-blekinge-own-${part.mark}` as PlanId,
  parentId: 'demo-plan-blekinge-2016' as PlanId,
  organisationId: ids[part.mark],
  title: `${parties[part.mark].shortName}: handlingsplan 2016–2020`,
  kind: 'own',
  periodStart: 2016,
  periodEnd: 2020,
  agreementYear: 2016,
  convenor: writerOf(part),
  seed: seedOf(part),
}))

/** The organisation's own person, who only writes in the joint plan. */
function writerOf({ mark }: Part): DemoPerson {
  const writer = people.find(({ organisationId, role }) => organisationId === ids[mark] && role === 'editor')
  if (!writer) throw new Error(`Nobody in the demo writes for ${mark}`)
  return writer
}

function seedOf(part: Part): PlanSeed {
  const { mark, focusArea, long, short } = part
  const { name, shortName } = parties[mark]
  return {
    background: `${name} genomför länets gemensamma handlingsplan med det som står här.`,
    analyses: Object.values(focusAreas).map(({ id }) => ({
      focusAreaId: id,
      text: `Länets analys gäller också ${shortName}. Här står bara det som är särskilt för oss.`,
    })),
    areas: [
      {
        title: 'Det vi gör själva',
        focusAreaIds: [focusArea.id],
        goals: [
          { title: long, horizon: 'long', targetDate: date('2020-12-31') },
          { title: short, horizon: 'short', targetDate: date('2017-12-31'), activities: [activityOf(part)] },
        ],
      },
    ],
  }
}

function activityOf({ mark, activity, description, source, kronor, serves }: Part): ActivitySeed {
  const [first, second] = kronor
  return {
    title: activity,
    description,
    targetGroup: 'Den som söker stöd, och närstående',
    responsible: ids[mark],
    parentGoalIds: serves as readonly GoalId[],
    start: date('2016-10-01'),
    end: date('2017-12-31'),
    costLines: [cost(2016, 'staff', mark, source, first), cost(2017, 'staff', mark, source, second)],
  }
}
