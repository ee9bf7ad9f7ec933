import { sha256 } from './sha256.ts'

/** What storage keeps of a secret: with 256 random bits in it, one round of SHA-256 is enough. */
export function hashToken(token: string): string {
  return sha256(token)
}
