/** The clock and the chance of this machine, for the composition roots to hand on. */
import { randomBytes } from 'node:crypto'
import { customAlphabet } from 'nanoid'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export const system = {
  now: () => new Date(),
  /** 131 bits in letters and digits alone, so that no id looks like an option on the command line. */
  newId: customAlphabet(alphabet, 22),
  /** 256 bits, as it stands in links and cookies. */
  randomToken: () => randomBytes(32).toString('base64url'),
} as const
