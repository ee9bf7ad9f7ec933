/** Which checks an agreement asks for, and how heavily. The checks themselves are in `rules/check`. */
export const severities = ['absolute', 'blocking', 'warning', 'information'] as const
export type Severity = (typeof severities)[number]

export const ruleNumbers = [
  'V01',
  'V02',
  'V03',
  'V04',
  'V05',
  'V06',
  'V07',
  'V08',
  'V09',
  'V10',
  'V11',
  'V12',
  'V13',
  'V14',
  'V15',
  'V16',
  'V17',
  'V18',
  'V19',
  'V20',
  'V21',
  'V22',
  'V23',
  'V24',
  'V25',
  'V26',
] as const
export type RuleNumber = (typeof ruleNumbers)[number]

export const ruleWeights = ['off', 'blocking', 'warning', 'information'] as const

/**
 * What an agreement changes in a rule's weight: `off` leaves it out, a severity is the heaviest that its findings have.
 * A profile makes nothing heavier and never touches an absolute finding, which protects the version and not the grant.
 */
export interface ProfiledRule {
  readonly rule: RuleNumber
  readonly heaviest: (typeof ruleWeights)[number]
}

/** Rules that it does not name weigh what they weigh. */
export type CheckProfile = readonly ProfiledRule[]
