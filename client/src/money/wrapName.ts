/** A name on at most so many lines of a picture, where text does not wrap by itself; what is left out ends in "…". */
export function wrapName(name: string, perLine: number, mostLines: number): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= perLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  // What does not fit stands on the last line as far as it goes: half a word says more than its absence.
  const last = lines.slice(mostLines - 1).join(' ')
  const kept = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), last] : lines
  return kept.map((line) => cut(line, perLine))
}

function cut(line: string, longest: number): string {
  return line.length > longest ? `${line.slice(0, longest - 1).replace(/[ …]+$/, '')}…` : line
}
