import { hash } from 'node:crypto'

/** SHA-256 as 64 hexadecimal digits. A text is hashed as UTF-8. */
export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex')
}
