/**
 * The short code that people type to ask to be let in: eight characters, shown as `KJ4M-RD7C`.
 *
 * Alphabet: 21 letters and digits. Without 0 O, 1 I L, 2 Z, 5 S, 8 B and U V, which are read for one another on a
 * projector, and without vowels, so that no code is a word.
 *
 * Odds. 21⁸ ≈ 3.8 · 10¹⁰ codes. One address may try 300 a minute, 216 000 in the twelve hours that a code lives, and
 * then hits one given workshop with a chance of 1 in 175 000; a thousand addresses that do nothing else all day, 1 in
 * 175. A hit opens no plan: it leads to the waiting room, where the convenor sees a name that nobody in the hall has.
 */
const alphabet = '34679CDFGHJKMNPQRTWXY'
const length = 8

/** A code from random bytes, without any character being likelier than another; null where the bytes do not suffice. */
export function workshopCode(bytes: Uint8Array): string | null {
  const fair = 256 - (256 % alphabet.length)
  const letters = [...bytes].filter((byte) => byte < fair).map((byte) => alphabet.charAt(byte % alphabet.length))
  return letters.length < length ? null : letters.slice(0, length).join('')
}

/** What somebody typed, as a code: small letters, spaces and hyphens do not matter. Null for what can be none. */
export function workshopCodeFrom(typed: string): string | null {
  const code = typed.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase()
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}

/** In two halves, as people read it aloud. */
export function workshopCodeShown(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`
}
