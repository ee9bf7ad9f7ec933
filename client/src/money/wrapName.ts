/** A name on at most so many lines of a picture, where text does not wrap by itself; what is left out ends in "…". */
export function wrapName(name: string, perLine: number, mostLines: number): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= perLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const kept = lines.slice(0, mostLines).map((line) => cut(line, perLine))
  return lines.length > mostLines ? [...kept.slice(0, -1), cut(`${kept.at(-1)} …`, perLine)] : kept
}

function cut(line: string, longest: number): string {
  return line.length > longest ? `${line.slice(0, longest - 1).replace(/[ …]+$/, '')}…` : line
}
