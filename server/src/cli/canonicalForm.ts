/**
 * RFC 8785 in a few lines: keys sorted by their UTF-16 code units, no white space, numbers and strings as ECMAScript
 * writes them, which is what the RFC prescribes.
 */
export function canonicalForm(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalForm).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalForm(member)}`).join(',')}}`
}
