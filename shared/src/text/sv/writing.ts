/** Writing in the plan's texts: the tools, the sources under them, what a paste leaves behind, and how long a text may be. */

export const writing = {
  row: {
    formatRow: 'Formatering',
    bold: 'Fet',
    italic: 'Kursiv',
    heading: 'Rubrik',
    subheading: 'Underrubrik',
    bulletList: 'Punktlista',
    orderedList: 'Numrerad lista',
    indent: 'Flytta in ett steg',
    outdent: 'Flytta ut ett steg',
    quote: 'Citat',
    link: 'Länk',
    linkAddress: 'Adress, https eller mailto',
    linkWrong: 'Adressen ska börja med https:// eller mailto:',
    removeLink: 'Ta bort länken',
    source: 'Källa',
    sourceOf: (words: string) => `Källa till ”${words}”`,
    nothingToCite: 'Skriv eller markera orden som källan gäller.',
    sourceHint: 'Namn, år och gärna adress. Skrivs ut under texten.',
    saveSource: 'Spara källan',
    removeSource: 'Ta bort källan',
    comment: 'Lämna synpunkt',
    unknownContent: 'Texten innehåller något som den här versionen av sidan inte känner till. Ladda om sidan.',
  },
  notes: {
    sources: 'Källor',
    sourceNumber: (number: number) => `Källa ${number}`,
    backToText: (number: number) => `Tillbaka till texten vid källa ${number}`,
  },
  pasted: {
    image: 'Bilden klistrades inte in: planen är text.',
    file: 'Filen klistrades inte in: planen är text.',
    'too-large': 'Texten är för lång. Klistra in den i mindre delar.',
    full: 'Fältet är fullt. Ta bort något för att skriva mer.',
    'images-left-out': 'Bilderna följde inte med: planen är text.',
    'table-to-lines': 'Tabellen blev en lista med en punkt för varje rad.',
  },
  length: {
    left: (characters: string) => `${characters} tecken kvar i fältet.`,
  },
}
