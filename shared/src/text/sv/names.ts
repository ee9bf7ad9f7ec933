/** What things are called: roles, kinds and states. */
import type {
  ActivityStatus,
  AreaKind,
  CostKind,
  Horizon,
  IndicatorUnit,
  OrganisationKind,
  PlanKind,
  PlanStatus,
  RecordKind,
  Role,
} from '../../plan/index.ts'
import type { Severity } from '../../rules/index.ts'

export const names = {
  roles: {
    convenor: 'Sammankallande',
    editor: 'Redaktör',
    commenter: 'Kommenterande',
    reader: 'Läsare',
  } satisfies Record<Role, string>,
  /** What a role lets a person do, for whoever chooses one. */
  roleDeeds: {
    convenor: 'Skriver, bjuder in och fryser',
    editor: 'Skriver i hela planen',
    commenter: 'Lämnar synpunkter',
    reader: 'Läser planen men ändrar inget',
  } satisfies Record<Role, string>,
  planKinds: {
    joint: 'Gemensam handlingsplan',
    own: 'Egen handlingsplan',
    'sub-regional': 'Delregional plan',
    'in-depth': 'Fördjupad plan',
  } satisfies Record<PlanKind, string>,
  planStatuses: { draft: 'Utkast', frozen: 'Fryst' } satisfies Record<PlanStatus, string>,
  horizons: { long: 'Långsiktigt mål', short: 'Kortsiktigt mål' } satisfies Record<Horizon, string>,
  costKinds: {
    staff: 'Personal',
    training: 'Utbildning',
    consultant: 'Konsult',
    'user-involvement': 'Brukarmedverkan',
    premises: 'Lokal',
    other: 'Övrigt',
  } satisfies Record<CostKind, string>,
  activityStatuses: {
    planned: 'Planerad',
    running: 'Pågår',
    done: 'Klar',
    stopped: 'Avbruten',
  } satisfies Record<ActivityStatus, string>,
  areaKinds: { work: 'Arbetsområde', 'in-depth': 'Fördjupning', free: 'Fritt område' } satisfies Record<
    AreaKind,
    string
  >,
  indicatorUnits: {
    percent: 'procent',
    count: 'antal',
    index: 'index',
    days: 'dagar',
    kronor: 'kronor',
  } satisfies Record<IndicatorUnit, string>,
  organisationKinds: {
    municipality: 'Kommun',
    region: 'Region',
    association: 'Kommunförbund',
    'user-organisation': 'Brukarorganisation',
    collaboration: 'Samverkansorgan',
    other: 'Annan organisation',
  } satisfies Record<OrganisationKind, string>,
  recordKinds: {
    areas: 'område',
    goals: 'mål',
    activities: 'aktivitet',
    costLines: 'kostnadsrad',
    indicators: 'indikator',
    outcomes: 'utfall',
    analyses: 'analys',
  } satisfies Record<RecordKind, string>,
  /** The same in the definite form, to begin a sentence with. */
  theRecord: {
    areas: 'Området',
    goals: 'Målet',
    activities: 'Aktiviteten',
    costLines: 'Kostnadsraden',
    indicators: 'Indikatorn',
    outcomes: 'Utfallet',
    analyses: 'Analysen',
  } satisfies Record<RecordKind, string>,
  severities: {
    absolute: 'Hindrar frysning',
    blocking: 'Hindrar frysning',
    warning: 'Bör ses över',
    information: 'Att veta',
  } satisfies Record<Severity, string>,
  sources: { own: 'Egna medel', other: 'Annan finansiering' },
}
