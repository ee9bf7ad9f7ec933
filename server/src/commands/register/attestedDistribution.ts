/** What a distribution was before, who replaced it and when, is the server's to say; the reason is the person's. */
import type { CountyRegister, DistributionRecord, IsoDate, PersonId } from '@samplan/shared/plan'
import { sameData } from '@samplan/shared/rules'

interface Attestation {
  readonly by: PersonId
  readonly on: IsoDate
}

/**
 * The record with its history as the register knows it. A new result puts the one before first among the earlier, with
 * the reason that was sent; without one the rules find that it is missing.
 */
export function attestedDistribution(
  sent: DistributionRecord,
  { distributions }: CountyRegister,
  { by, on }: Attestation,
): DistributionRecord {
  const before = distributions.find(({ id }) => id === sent.id)
  if (!before) return { ...sent, earlier: [] }
  if (sameData(before.current, sent.current)) return { ...sent, earlier: before.earlier }
  const reason = sent.earlier[0]?.reason.trim() ?? ''
  const replaced = { distribution: before.current, replacedOn: on, replacedBy: by, reason }
  return { ...sent, earlier: [replaced, ...before.earlier] }
}
