import type { Finding } from '@samplan/shared/rules'
import { severityLook } from '../margin/severityLook.ts'

/** How many findings hinder freezing, and how many ask to be looked at. */
export function findingLooks(findings: readonly Finding[]): { readonly blocking: number; readonly warnings: number } {
  const looks = findings.map(({ severity }) => severityLook(severity))
  const count = (wanted: (typeof looks)[number]) => looks.filter((look) => look === wanted).length
  return { blocking: count('block'), warnings: count('warn') }
}
