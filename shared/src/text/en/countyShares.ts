/** What the county as a whole is said to get: never without the lines that it is a share of, and where it is said. */
import { noBreak } from '../format.ts'
import type { Words } from '../sv.ts'

const list = new Intl.ListFormat('en-GB')

const amount = (kronor: string, approximate: boolean) => `${approximate ? 'about ' : ''}${kronor}${noBreak}kr`

export const countyShares: Words['countyShares'] = {
  share: (kronor, approximate) => `The county’s share: ${amount(kronor, approximate)}`,
  amount,
  of: (lines) => `of ${list.format(lines)}.`,
  linesOf: (lines) => list.format(lines),
  several: (count) => `${count} ${count === 1 ? 'organisation' : 'organisations'} without planned costs`,
  source: (source) => `Source: ${source}.`,
}
