/**
 * Forty clipboards. Each file begins with where it comes from; beside it, in a text file of the same name, stands what
 * becomes of it: the lines of the text (see `textOutline.ts`), and after `!` what the person is told.
 *
 * The fifteen of LibreOffice were made with the HTML filters of Writer and Calc, which also fill its clipboard. Those of
 * Word and Excel are written after the markup of their clipboards, ten others to do harm.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** What stands in place of `@@@` in a file: too much of it to keep in the repository. */
const grown: Readonly<Record<string, () => string>> = {
  'hostile-03-pictures': () => 'A'.repeat(6_000_000),
  'hostile-04-deep': () => '<div><blockquote><ul><li>'.repeat(5_000),
  'hostile-05-ten-megabytes': () => 'ord '.repeat(2_600_000),
  'hostile-06-markup-flood': () => '<style <script a="'.repeat(100_000) + '<!--'.repeat(50_000),
  'hostile-08-style-bomb': () =>
    Array.from({ length: 30_000 }, (_, index) => `<b style="font-weight:bold">a</b><i>${index % 10}</i>`).join(''),
}

export interface Paste {
  readonly name: string
  readonly html: string
  readonly text: string
  readonly expected: string
}

export function readPastes(): readonly Paste[] {
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.html$/.exec(file)?.[1] ?? [])
  return names.sort().map((name) => {
    const html = readFileSync(`${folder}${name}.html`, 'utf8').replace('@@@', () => grown[name]?.() ?? '')
    // Half a letter cannot stand in a file.
    const whole = name === 'hostile-10-characters' ? html.replace('Vi', 'Vi\ud83d ') : html
    const text = name === 'hostile-05-ten-megabytes' ? html : 'Text'
    return { name, html: whole, text, expected: readExpected(name) }
  })
}

function readExpected(name: string): string {
  return readFileSync(`${folder}${name}.txt`, 'utf8').trimEnd()
}
