/** The sign that stands before a state's words, so that a page of answers can be read at a glance. */
import type { CommitmentState } from '@samplan/shared/rules'
import { Icon } from '../style/Icon.tsx'

const signs = {
  accepts: 'ok',
  declines: 'close',
  later: 'wait',
  'needs-renewal': 'warn',
  unanswered: null,
} as const satisfies Record<CommitmentState, Parameters<typeof Icon>[0]['name'] | null>

export function StateSign({ state }: { readonly state: CommitmentState }) {
  const sign = signs[state]
  return sign ? <Icon name={sign} /> : <span className="commitment-none" aria-hidden="true" />
}
