/** The accessibility statement: in the order of the Swedish model statement, in our own words. */
export interface StatementFault {
  readonly what: string
  /** Which criterion of WCAG it concerns; empty where it is a limit and no fault. */
  readonly criterion: string
  readonly instead: string
}

export const accessibility = {
  title: 'Tillgänglighet för Samplan',
  short: 'Tillgänglighet',
  lead: 'Här står hur väl Samplan kan användas av alla, vad som brister och vart ni vänder er.',
  about: [
    'Organisationen som driver den här adressen ansvarar för att tjänsten är tillgänglig. Redogörelsen gäller Samplan som det levereras.',
  ],
  howHead: 'Hur tillgänglig är tjänsten?',
  how: [
    'Samplan följer i stora delar lagen om tillgänglighet till digital offentlig service (2018:1937), det vill säga WCAG 2.1 på nivå AA. Vi har också byggt efter WCAG 2.2. Bristerna som vi känner till står längre ned.',
  ],
  cannotHead: 'Om du inte kan använda en del',
  cannot: [
    'Säg till den som är sammankallande i er plan. Planen kan läsas upp eller skrivas ut, och den som är sammankallande kan skriva in din synpunkt åt dig och säga vem den kommer från.',
  ],
  reportHead: 'Berätta om brister',
  report: [
    'Hittar du något som inte fungerar och som inte står här, säg till den som är sammankallande eller till organisationen som driver tjänsten. Skriv vilken sida det gäller och vad du försökte göra.',
  ],
  supervisionHead: 'Tillsyn',
  supervision: [
    'Tillsynsmyndigheten ser till att lagen följs. När redogörelsen skrevs var det Digg, Myndigheten för digital förvaltning. Är du inte nöjd med svaret du får kan du anmäla det dit.',
  ],
  supervisionLink: 'Anmäl bristande tillgänglighet till Digg',
  faultsHead: 'Det här brister',
  faults: [
    {
      what: 'Den som förstorar bara texten, utan att förstora sidan, kan behöva rulla sidhuvudet i sidled i ett brett fönster.',
      criterion: '1.4.4 Ändra textstorlek',
      instead: 'Förstora sidan i webbläsaren. Till 400 procent ryms allt på bredden.',
    },
    {
      what: 'Summor som ändras medan andra skriver läses inte upp av sig själva.',
      criterion: '4.1.3 Statusmeddelanden',
      instead: 'Ett valt avsteg, för att det ska gå att läsa i lugn och ro. Ctrl+Alt+L läser upp det senaste.',
    },
    {
      what: 'Kontrollsumman under en fryst version är 64 tecken och läses upp tecken för tecken.',
      criterion: '1.3.1 Information och relationer',
      instead: 'Kontrollen av en fil jämför åt dig och svarar med en mening.',
    },
    {
      what: 'Datumfältet är webbläsarens eget och fungerar olika bra i olika hjälpmedel.',
      criterion: '2.1.1 Tangentbord',
      instead: 'Det går att skriva datumet med siffror i stället för att välja i kalendern.',
    },
    {
      what: 'Genvägar med Ctrl+Alt krockar med VoiceOver på Mac.',
      criterion: '',
      instead: 'Allt som genvägarna gör finns under Sök och gör, Ctrl+K eller knappen med förstoringsglaset.',
    },
    {
      what: 'Bilden av pengarnas väg är svår att förstå för den som inte ser den.',
      criterion: '1.1.1 Icke-textuellt innehåll',
      instead: 'Tabellen under bilden har samma siffror.',
    },
    {
      what: 'Texterna skrivs av organisationerna. Vi kan inte lova att länkar säger vart de leder eller att språket är enkelt.',
      criterion: '2.4.4 Länkars syfte',
      instead: 'Lämna en synpunkt på texten. Den ska få ett svar.',
    },
  ] as readonly StatementFault[],
  burdenHead: 'Oskäligt betungande',
  burden: ['Vi åberopar inga undantag.'],
  testedHead: 'Hur vi har prövat',
  tested: [
    'Varje sida granskas av ett program (axe) på svenska och engelska, i ljust och mörkt läge och med tvingade färger. Hela vägen från inloggning till fryst version prövas med enbart tangentbord, med 200 procents text, med ökade textavstånd och i ett fönster som är 320 bildpunkter brett. Det görs vid varje ändring.',
    'Vi har inte låtit personer som använder skärmläsare, förstoring eller talstyrning pröva tjänsten. Det är den största luckan i granskningen.',
    'Redogörelsen uppdaterades den 27 november 2026.',
  ],
  instead: 'I stället:',
  inEnglish: 'In English',
}
