/** A county with all its agreements, seen as a register with one: for pages about the money of the whole county. */
import type { CountyRegister, GrantLine, Register } from '../../plan/index.ts'

/** The newest agreement with the grant lines of all; lines say their year where there are several agreements. */
export function countyAsOne({ agreements, ...shared }: CountyRegister): Register | null {
  const newest = agreements.at(-1)
  if (!newest) return null
  const several = agreements.length > 1
  const grantLines = agreements.flatMap(({ year, grantLines: lines }) =>
    lines.map((line): GrantLine => (several ? { ...line, name: `${line.name} (${year})` } : line)),
  )
  return { ...shared, agreement: { ...newest, grantLines } }
}
