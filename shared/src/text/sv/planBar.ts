/** The bar at the foot of a phone, and the menu of the pages that a head has no room for. */
export const planBar = {
  label: 'Snabbval',
  toDo: 'Åtgärda',
  more: 'Mer',
  /** Of the bar: acts and pages. */
  moreOf: 'Mer: fler val och sidor',
  morePages: 'Mer: fler av planens sidor',
  moreBeside: (page: string) => `${page}, fler av planens sidor`,
  searchAndAdd: 'Sök, lägg till…',
}
