/** Two wordings of a text, cut where they part: what they begin with together, what differs, what they end with together. */
export interface WordsApart {
  readonly start: string
  readonly before: string
  readonly after: string
  readonly end: string
}

/** Cut between words, so that half a word is never marked. */
export function wordsApart(before: string, after: string): WordsApart {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const most = Math.min(old.length, now.length)
  let first = 0
  while (first < most && old[first] === now[first]) first++
  let last = 0
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last++
  return {
    start: old.slice(0, first).join(''),
    before: old.slice(first, old.length - last).join(''),
    after: now.slice(first, now.length - last).join(''),
    end: last > 0 ? old.slice(-last).join('') : '',
  }
}

/** Words and what is between them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+|\s+/g) ?? []
}
