/** The freeze dialogue. *Frysa* seals a version; a board that decides on it *fastställer*, which is another word. */
import type { RuleNumber } from '../../rules/index.ts'
import { noBreak } from '../format.ts'

export const freeze = {
  title: (number: number) => `Frys version ${number}`,
  lead: 'En fryst version ändras aldrig. Organisationerna beslutar sedan om just den.',
  countHindering: 'hindrar',
  countWarnings: 'bör ses över',
  countPassed: 'klara',
  countInformation: 'att veta',
  hindering: 'Hindrar frysning',
  warnings: 'Bör ses över',
  passed: (count: number) => `${count} ${count === 1 ? 'kontroll är klar' : 'kontroller är klara'}`,
  passedRules: {
    V01: 'Regionen och alla kommuner är parter.',
    V02: 'Planen är i tid.',
    V03: 'Analysen täcker alla fokusområden.',
    V04: 'Varje fokusområde har mål.',
    V05: 'Det finns långsiktiga och kortsiktiga mål.',
    V06: 'Alla aktiviteter har belopp.',
    V07: 'Medlen för unga har målgrupp, mål och beskrivning.',
    V08: 'Varje aktivitet har en ansvarig organisation.',
    V09: 'Varje aktivitet har start och slut inom perioden.',
    V21: 'Allt i planen går att läsa.',
    V25: 'Inga samtidiga värden väntar på avgörande.',
  } satisfies Record<RuleNumber, string>,
  moneyLeft: (kronor: string) => `${kronor}${noBreak}kr av bidragen är inte fördelade på aktiviteter.`,
  goThere: 'Gå dit',
  absolute: 'Med det här kvar går planen inte att frysa. Rätta det först.',
  override: 'Frys ändå, med skäl',
  overrideHint: 'Skälet trycks i versionen, med din organisation och tidpunkten.',
  frozenWithReason: 'fryses med skäl',
  signedBy: (organisation: string) => `${organisation}, sammankallande`,
  lateReason: 'Sista dagen har gått. Varför fryser ni planen efter den?',
  whenYouFreeze: 'När ni fryser',
  steps: (number: number, opensNextDraft: boolean) => [
    `Alla ser genast att version ${number} är fryst.`,
    opensNextDraft
      ? 'Ett nytt utkast öppnas, och skrivandet går vidare där.'
      : 'Planen är läsbar men går inte att ändra förrän nästa utkast öppnas.',
    `En rättelse blir version ${number + 1}. Version ${number} finns alltid kvar.`,
  ],
  openNextDirectly: 'Öppna nästa utkast direkt',
  nextDraftReason: 'Varför öppnas nästa utkast?',
  left: (count: number) => `${count} hinder kvar. Rätta ${count === 1 ? 'det' : 'dem'}, eller frys ändå med skäl.`,
  reasonsLeft: (count: number) => (count === 1 ? 'Skriv skälet för 1 hinder.' : `Skriv skälen för ${count} hinder.`),
  lateReasonLeft: 'Skriv varför planen fryses efter sista dagen.',
  nextDraftReasonLeft: 'Skriv varför nästa utkast öppnas.',
  nothingLeft: 'Inget hindrar frysning.',
  freeze: (number: number) => `Frys version ${number}`,
  frozenNow: (number: number) => `Version ${number} är fryst.`,
}
