/** Going through the plan by keys. */
export const planKeys = {
  gaveUp: (record: string) => `${record} togs bort eftersom inget var skrivet.`,
  shortcuts: [
    ['↑ ↓ ← →', 'Vidare till fältet bredvid, när markören är vid kanten av sitt'],
    ['Enter', 'I en rubrik: nästa av samma slag, eller vidare till texten där det finns en. I ett belopp: nästa rad'],
  ] as readonly (readonly [keys: string, what: string])[],
}
