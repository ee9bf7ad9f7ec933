/** Publishing a frozen version, and the page that everybody reads it on. */
export const publication = {
  title: 'För alla att läsa',
  notPublished: 'Versionen kan bara läsas av dem som är med i planen.',
  publish: 'Publicera…',
  publishTitle: (number: number) => `Publicera version ${number}`,
  publishLead:
    'Alla som har adressen kan läsa planen, utan att logga in. Synpunkter och namn på personer följer inte med.',
  confirm: 'Jag har läst synpunkterna och planen, och inget i dem röjer någon enskild persons hälsa.',
  confirmMissing: 'Intyga att inget röjer någons hälsa.',
  publishNow: 'Publicera',
  published: (when: string, organisation: string) => `Publicerad ${when} av ${organisation}.`,
  address: 'Visa den publicerade sidan',
  copyAddress: 'Kopiera adressen',
  withdraw: 'Ta bort publiceringen…',
  withdrawTitle: (number: number) => `Ta bort publiceringen av version ${number}?`,
  withdrawLead: 'Adressen slutar att fungera. Den som redan har hämtat filen har den kvar.',
  withdrawNow: 'Ta bort publiceringen',
  publicLead: (kind: string, county: string, number: number, frozen: string) =>
    `${kind} för ${county}. Version ${number}, fryst ${frozen}.`,
  publishedOn: (when: string) => `Publicerad ${when}.`,
  gone: 'Planen är inte publicerad',
  goneLead: 'Adressen är fel, eller så har publiceringen tagits bort.',
}
