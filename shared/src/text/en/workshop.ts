import type { Words } from '../sv.ts'

export const workshop: Words['workshop'] = {
  guest: (admittedBy) => `Guest, let in by ${admittedBy}`,
}
