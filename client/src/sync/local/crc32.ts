/**
 * The check sum of the local store's rows: it finds what a worn disk or a half-written page did to them. CRC-32 and no
 * cryptographic hash, because nobody is kept out by it (whoever can write to a browser's profile can do worse), and
 * because it is computed at once: the browser's SHA-256 answers later, when a database transaction is already over.
 */
const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}
