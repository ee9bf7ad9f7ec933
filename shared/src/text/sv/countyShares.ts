/** What the county as a whole is said to get: never without the lines that it is a share of, and where it is said. */
import { noBreak } from '../format.ts'

const list = new Intl.ListFormat('sv')

const amount = (kronor: string, approximate: boolean) => `${approximate ? 'ungefär ' : ''}${kronor}${noBreak}kr`

export const countyShares = {
  share: (kronor: string, approximate: boolean) => `Länets andel: ${amount(kronor, approximate)}`,
  amount,
  of: (lines: readonly string[]) => `av ${list.format(lines)}.`,
  linesOf: (lines: readonly string[]) => list.format(lines),
  /** Grants that nothing is planned from, told together. */
  several: (count: number) => `${count} ${count === 1 ? 'organisation' : 'organisationer'} utan planerade kostnader`,
  source: (source: string) => `Källa: ${source}.`,
}
