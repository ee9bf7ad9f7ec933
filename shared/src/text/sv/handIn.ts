/** That a frozen version was handed in: what the conditions of grants go by. */
export const handIn = {
  title: 'Inlämning',
  none: 'Ingen har skrivit att versionen är inlämnad. Bidragens villkor räknar den dag då en fryst version lämnas in.',
  said: (day: string, to: string) => `Inlämnad den ${day} till ${to}.`,
  recordedBy: (organisation: string, when: string) => `Inskrivet av ${organisation} ${when}.`,
  record: 'Skriv in inlämningen…',
  change: 'Ändra inlämningen…',
  dialogTitle: (number: number) => `När lämnades version ${number} in?`,
  dialogLead: 'Hela sista dagen räknas. Uppgiften står i händelseloggen med ditt namn.',
  on: 'Inlämnad den',
  dayMissing: 'Välj en dag.',
  to: 'Till',
  toMissing: 'Skriv till vem.',
  save: 'Spara',
}
