/** Whether two values of plain data are equal. The order of an object's keys says nothing. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [mine, theirs] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && sameData(value, theirs.get(key)))
  )
}
