/** A closed socket's reason, as a recovery copy names it. */
import type { CloseReason, RecoveryReason } from '@samplan/shared/wire'

/** `mismatch`: the document did not agree with the server's, or was stuck. */
export type Refusal = CloseReason | 'mismatch'

export function recoveryReason(reason: Refusal): RecoveryReason {
  switch (reason) {
    case 'notAllowed':
      return 'not-allowed'
    case 'frozen':
      return 'frozen'
    case 'otherLineage':
      return 'other-lineage'
    case 'oldClient':
      return 'old-client'
    case 'badContent':
    case 'tooLarge':
      return 'bad-content'
    case 'gone':
      return 'gone'
    case 'mismatch':
    case 'signedOut':
    case 'resync':
    case 'restart':
    case 'storage':
    case 'tooMany':
      return 'mismatch'
  }
}
