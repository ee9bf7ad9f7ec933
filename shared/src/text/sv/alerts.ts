/** What a convenor should know without having asked. */
export const alerts = {
  keptOut: (name: string, organisation: string, time: string) =>
    `${name}, ${organisation}, hålls utanför planen till ${time}. Fönstret skickade tre gånger något som en plan inte kan innehålla. Inget av det kom in. Oftast är det ett fel i webbläsaren: be personen ladda om sidan.`,
}
