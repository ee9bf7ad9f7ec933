/** What came of an indicator over time, in the plan and in its versions. */
export const outcomes = {
  outcome: 'Utfall',
  add: 'Lägg till utfall',
  addTo: (indicator: string) => (indicator ? `Lägg till utfall för ${indicator}` : 'Lägg till utfall'),
  value: 'Utfallets värde',
  date: 'Utfallets datum',
  note: 'Kommentar till utfallet',
  noteEmpty: 'Hur mättes det?',
  remove: 'Ta bort utfallet',
  show: 'Visa över tid',
  showOf: (indicator: string) => `Visa över tid: ${indicator}`,
  hide: 'Dölj diagrammet',
  hideOf: (indicator: string) => `Dölj diagrammet: ${indicator}`,
  chartOf: (indicator: string) => `${indicator} över tid`,
  kinds: { baseline: 'Utgångsläge', outcome: 'Utfall', target: 'Mål' },
  kind: 'Vad',
  day: 'Datum',
  figure: 'Värde',
  loading: 'Hämtar diagrammet…',
  failed: 'Diagrammet gick inte att hämta. Tabellen har samma uppgifter.',
  /** What the picture says, for whoever does not see it. */
  told: (points: readonly string[], target: string) =>
    [points.join(', sedan '), target && `Målet är ${target}`].filter(Boolean).join('. '),
  inVersion: (points: readonly string[]) => `Utfall: ${points.join(', ')}`,
}
