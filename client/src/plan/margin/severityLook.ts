/** Four severities, three looks: what hinders, what should be looked at, what is good to know. */
import type { Finding, Severity } from '@samplan/shared/rules'

export type Look = 'block' | 'warn' | 'info'

export function severityLook(severity: Severity): Look {
  switch (severity) {
    case 'absolute':
    case 'blocking':
      return 'block'
    case 'warning':
      return 'warn'
    case 'information':
      return 'info'
  }
}

const weight: Readonly<Record<Look, number>> = { block: 2, warn: 1, info: 0 }

/** The heaviest look among findings, for the one sign that the outline has room for; null when there is none. */
export function worstLook(findings: readonly Finding[]): Look | null {
  return findings
    .map(({ severity }) => severityLook(severity))
    .reduce<Look | null>((worst, look) => (worst === null || weight[look] > weight[worst] ? look : worst), null)
}
