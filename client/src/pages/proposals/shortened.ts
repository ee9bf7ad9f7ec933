/** The beginning of a text on one line, whole characters. */
export function shortened(text: string, most: number): string {
  const letters = [
    ...text
      .slice(0, most * 4)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}
