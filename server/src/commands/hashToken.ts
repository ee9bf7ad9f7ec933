import { createHash } from 'node:crypto'

/** What storage keeps of a secret: with 256 random bits in it, one round of SHA-256 is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
