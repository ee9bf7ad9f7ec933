/**
 * Which organisation or focus area a word in a cell means: by name and alias, without regard to capitals and spaces,
 * and never by likeness. A word that could mean two of them means none.
 */
import type { FocusArea, FocusAreaId, Organisation, OrganisationId } from '../../plan/index.ts'

/** Words that mean the same are equal in this form. */
export function foldWord(word: string): string {
  const plain = word.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
  let [start, end] = [0, plain.length]
  while (start < end && around.includes(plain.charAt(start))) start += 1
  while (end > start && (around + after).includes(plain.charAt(end - 1))) end -= 1
  return plain.slice(start, end)
}

/** What may stand around a name without being part of it, and behind it. A pattern would look at each word of a text. */
const around = ' "\'”“'
const after = '.,:;'

/** What a word means, looked up once for each of thousands of rows. */
export type Meaning<Id> = ReadonlyMap<string, Id>

export function meaningOfOrganisations(organisations: readonly Organisation[]): Meaning<OrganisationId> {
  return unambiguous(organisations.map(({ id, name, shortName, code }) => [id, [name, shortName, code ?? '']]))
}

export function meaningOfFocusAreas(focusAreas: readonly FocusArea[]): Meaning<FocusAreaId> {
  return unambiguous(
    focusAreas.map(({ id, number, name, aliases }) => {
      const names = [name, ...aliases]
      const numbered = names.flatMap((one) => [one, ...separators.map((between) => `${number}${between}${one}`)])
      const bare = [`${number}`, ...prefixes.map((prefix) => `${prefix} ${number}`)]
      return [id, [...numbered, ...bare, ...prefixes.flatMap((p) => numbered.map((one) => `${p} ${one}`))]]
    }),
  )
}

/** "2. Tidiga insatser", "2 – Tidiga insatser", "Fokusområde 2: Tidiga insatser". */
const separators = [' ', '. ', ') ', ': ', ' - ', ' – ']
const prefixes = ['fokusområde', 'focus area']

function unambiguous<Id>(named: readonly (readonly [Id, readonly string[]])[]): Meaning<Id> {
  const meanings = new Map<string, Id>()
  const unclear = new Set<string>()
  for (const [id, names] of named) {
    for (const name of names.map(foldWord)) {
      const other = meanings.get(name)
      if (name === '' || (other !== undefined && other !== id)) unclear.add(name)
      else meanings.set(name, id)
    }
  }
  for (const name of unclear) meanings.delete(name)
  return meanings
}
