/** Swedish-looking words and even chance, the same in every run. */
const words =
  'barn unga stöd samverkan kommun region skola vård insats föräldrar brukare plan individuell tidig samordnad ansvar ' +
  'uppföljning verksamhet psykisk hälsa trygg möte för och att med som ska vi i på av till en ett det den fler ges'

const list = words.split(' ')

/** As many words as asked; another text for each number. */
export function swedishWords(text: number, count: number): string {
  const chance = createChance(text + 1)
  return Array.from({ length: count }, () => list[Math.floor(chance() * list.length)]).join(' ')
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
