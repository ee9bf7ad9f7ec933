/** Linked plans: the page of a plan's family, and the goals that an activity serves. */
import type { ChildKind } from '../../plan/index.ts'
import { noBreak } from '../format.ts'

const kr = (kronor: string) => `${kronor}${noBreak}kr`
const plans = (count: number) => (count === 1 ? '1 delplan' : `${count} delplaner`)

export const family = {
  title: 'Delplaner',
  contents: 'På den här sidan',
  leadOfParent: (count: number) =>
    `${plans(count)} genomför den här planen. Varje delplan skrivs av sin egen organisation.`,
  leadOfChild: 'Planen genomför länets gemensamma handlingsplan.',
  none: 'Planen har inga delplaner ännu.',
  noneAbout:
    'En delplan genomför länets plan i en kommun, hos regionen eller i en del av länet. Den skrivs av sin egen organisation, och pengarna räknas ihop här.',
  noneOfChild: 'Planen är inte kopplad till länets gemensamma plan.',
  noneOfChildAbout: 'Den som är sammankallande i båda planerna kan koppla ihop dem.',
  goalsOpen: (open: number, all: number) =>
    open === 0
      ? all === 1
        ? 'Målet tas upp i någon delplan.'
        : `Alla ${all} mål tas upp i någon delplan.`
      : `${open} av ${all} mål tas inte upp i någon delplan.`,
  noVersion: 'När länets plan är fryst kan delplanerna visa vilka av målen de bidrar till.',
  noVersionOfChild:
    'Länets plan är inte fryst ännu. När den är det väljer ni vilka av målen varje aktivitet bidrar till.',
  follows: (number: number) => `Planen utgår från version ${number} av länets plan.`,
  newer: (number: number) => `Version ${number} av länets plan är fryst.`,
  newerAbout: (own: number, number: number) =>
    `Planen utgår från version ${own}. När ni går över till version ${number} visar planen vilka aktiviteter som behöver ett annat mål.`,
  moveTo: (number: number) => `Gå över till version ${number}`,
  movedTo: (number: number) => `Planen utgår nu från version ${number} av länets plan.`,
  family: 'Planerna',
  plan: 'Plan',
  thisPlan: 'den här planen',
  county: 'Hela länet',
  state: 'Läge',
  frozen: (number: number) => `Fryst, version ${number}`,
  draft: 'Utkast',
  draftAfter: (number: number) => `Utkast, version ${number} är fryst`,
  followsVersion: (number: number) => `utgår från version ${number}`,
  goals: 'Mål',
  goalsOf: (taken: number, all: number) => `${taken} av ${all}`,
  secured: 'Säkrat',
  conditional: 'Villkorat',
  other: 'Övriga medel',
  whole: 'Hela kostnaden',
  sum: 'Summa',
  money: 'Pengarna tillsammans',
  moneyAbout: 'Alla planer i tabellen ovan. Varje kostnad räknas en gång.',
  groupBy: 'Visa efter',
  groupings: { source: 'Källa', organisation: 'Organisation', year: 'År' },
  noSource: 'Utan källa',
  noPayer: 'Utan betalare',
  unsettled: 'Minst ett belopp är inte avgjort. Summorna räknar det högsta.',
  grants: 'Kvar av bidragen',
  grantsAbout: 'När alla planer har tagit sitt. Varje bidrag räknas en gång.',
  grant: 'Bidrag',
  granted: 'Beviljat',
  planned: 'Planerat',
  left: 'Kvar',
  overdrawn: (kronor: string) => `${kr(kronor)} för mycket`,
  coverage: 'Målen',
  coverageAbout: (number: number) =>
    `Målen i version ${number} av länets plan, och vilka delplaner som har en aktivitet för dem.`,
  goal: 'Mål',
  takenUpBy: 'Tas upp av',
  nobody: 'Ingen ännu',
  create: 'Ny delplan…',
  createTitle: 'Ny delplan',
  createLead: 'Ni blir sammankallande i delplanen. Bjud sedan in den organisation som ska skriva den.',
  kind: 'Slag',
  kinds: {
    own: 'Organisationens egen handlingsplan',
    'sub-regional': 'Delregional plan',
    'in-depth': 'Fördjupad plan, till exempel om barn och unga',
  } satisfies Record<ChildKind, string>,
  organisation: 'Vems plan är det?',
  chooseOrganisation: 'Välj organisation',
  organisationMissing: 'Välj vems plan det är.',
  name: 'Planens namn',
  nameMissing: 'Skriv vad planen ska heta.',
  suggestion: (organisation: string, years: string) => `${organisation}: handlingsplan ${years}`,
  make: 'Skapa delplanen',
  made: (title: string) => `”${title}” är skapad.`,
  link: 'Koppla en plan…',
  linkTitle: 'Koppla ihop planer',
  linkLead:
    'Den som är med i delplanen får läsa målen i länets frysta plan. Den som är med i länets plan ser delplanens summor, men inte dess text.',
  linkWhich: 'Vilken plan?',
  linkMissing: 'Välj en plan.',
  linkAct: 'Koppla',
  linked: 'Planerna är kopplade.',
  unlink: 'Koppla loss',
  unlinkOf: (plan: string) => `Koppla loss ${plan}`,
  unlinkTitle: (plan: string) => `Koppla loss ${plan}?`,
  unlinkLead:
    'Planen finns kvar, men räknas inte med här. För att koppla den igen måste ni vara sammankallande i båda planerna.',
  unlinked: 'Planen är inte längre kopplad.',
  contributes: 'Bidrar till mål',
  contributesMissing: 'välj mål',
  parent: 'Länets plan',
  parentVersion: (number: number) => `utgår från version ${number}`,
  goneGoal: 'Ett mål som inte finns i den versionen',
}
