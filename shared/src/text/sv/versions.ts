/** Frozen versions and how to check one. */
import { formatFigure, noBreak } from '../format.ts'

export const versions = {
  title: 'Versioner',
  lead: 'En fryst version ändras aldrig. Nästa frysning blir en egen version.',
  none: 'Ingen version är fryst än. Den som är sammankallande fryser planen från plansidan.',
  noSuch: 'Versionen finns inte',
  list: 'Utkast och versioner',
  draft: (number: number) => (number === 1 ? 'Utkast' : `Utkast ${number}`),
  draftState: 'Skrivs nu',
  version: (number: number) => `Version ${number}`,
  frozenOn: (date: string) => `Fryst ${date}`,
  statement: (kind: string, number: number, when: string, by: string) =>
    `${kind}. Version ${number}, fryst ${when} av ${by}.`,
  beforeDue: (days: number) =>
    days === 0
      ? 'På sista dagen.'
      : days === 1
        ? 'Dagen före sista dagen.'
        : `${formatFigure(days)} dagar före sista dagen.`,
  afterDue: (days: number) =>
    days === 1 ? 'En dag efter sista dagen.' : `${formatFigure(days)} dagar efter sista dagen.`,
  read: 'Läs planen',
  download: (size: string) => `Ladda ner (JSON, ${size})`,
  downloadName: (number: number, size: string) => `Ladda ner (JSON, ${size}), version ${number}`,
  check: 'Så här kontrollerar ni versionen',
  checkLead: 'Kontrollsumman ändras om ett enda tecken ändras. Jämför den med den i protokollet.',
  hash: 'Kontrollsumma (SHA-256)',
  copyHash: 'Kopiera summan',
  checkFile: 'Kontrollera en fil',
  checkFileHint: 'Filen räknas om här i webbläsaren och skickas ingenstans.',
  same: (name: string, number: number) => `${name} är exakt version ${number}.`,
  different: (name: string) => `${name} är inte den här versionen. Minst ett tecken skiljer.`,
  contentMatches: 'Webbläsaren har kontrollerat att planen nedan stämmer med kontrollsumman.',
  contentDiffers: 'Planen nedan stämmer inte med kontrollsumman. Lita inte på den, och meddela den som sköter Samplan.',
  unknownFormat: 'Versionen är gjord med en nyare utgåva av Samplan. Ladda om sidan, eller hämta filen.',
  cannotCheck: 'Webbläsaren kan bara räkna om filer på en säker adress (https).',
  atFreeze: 'Vid frysningen',
  checks: 'Kontroller',
  checksSum: (passed: number, overridden: number, warnings: number) =>
    [
      `${passed} ${passed === 1 ? 'klar' : 'klara'}`,
      overridden > 0 ? `${overridden} ${overridden === 1 ? 'fryst' : 'frysta'} med skäl` : '',
      warnings > 0 ? `${warnings} bör ses över` : '',
    ]
      .filter(Boolean)
      .join(', '),
  money: 'Pengar',
  moneySum: (planned: string, grant: string) => `${planned}${noBreak}kr, varav statsbidrag ${grant}${noBreak}kr`,
  contents: 'Innehåll',
  contentsSum: (goals: number, activities: number) =>
    `${goals} mål, ${activities} ${activities === 1 ? 'aktivitet' : 'aktiviteter'}`,
  previous: 'Föregående',
  noPrevious: 'Första versionen',
  overrides: 'Fryst med skäl',
  late: 'Fryst efter sista dagen',
  asRead: 'Planen som den frystes',
  responsible: 'Ansvarar',
  participants: 'Deltar',
  targetGroup: 'Målgrupp',
  costs: (activity: string) => `Kostnader för ${activity}`,
  year: 'År',
  cost: 'Kostnad',
  payer: 'Betalas av',
  source: 'Pengar från',
  amount: 'Belopp, kr',
  sum: (stateGrant: string) => `Summa, varav statsbidrag ${stateGrant}`,
  until: (date: string) => `till ${date}`,
  from: (date: string) => `från ${date}`,
  indicator: (name: string, from: string, to: string) => `${name}: ${from} till ${to}`,
  focusArea: (number: number, name: string) => `Fokusområde ${number}, ${name}`,
  background: 'Bakgrund',
  analysis: 'Analys',
  omitted: 'Varför det inte finns några mål här',
  empty: 'Inget skrivet',
  noAmount: 'inget belopp',
}
