/** The freeze dialogue. *Frysa*, never *fastställa*: that is what a board does. */
export const freeze = {
  title: (number: number) => `Frys version ${number}`,
  lead: 'En fryst version ändras aldrig. Skrivandet fortsätter i nästa utkast när ni öppnar det.',
}
