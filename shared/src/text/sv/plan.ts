/** The plan on screen: what its parts are called, and what its fields say when they are empty. */
export const plan = {
  undo: 'Ångra',
  redo: 'Gör om',
  background: 'Bakgrund',
  analysis: 'Analys',
}
