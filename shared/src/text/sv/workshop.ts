/** A workshop: the convenor's page, the door, and what everybody in the room sees. */
export const workshop = {
  guest: (admittedBy: string) => `Gäst, insläppt av ${admittedBy}`,
}
