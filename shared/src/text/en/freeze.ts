/** The freeze dialogue. */
import type { Words } from '../sv.ts'

export const freeze: Words['freeze'] = {
  title: (number) => `Freeze version ${number}`,
  lead: 'A frozen version never changes. Writing goes on in the next draft when you open it.',
}
