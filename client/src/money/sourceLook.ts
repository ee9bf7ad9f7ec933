/** The colour of a source of money: its place in the register decides, so that it is the same in every picture. */
import type { FundingSource } from '@samplan/shared/plan'
import type { MatrixSource } from '@samplan/shared/rules'

const hues = 3

/** `1` to `3` for the state's money, `own` for what others pay, `none` where nobody has said. */
export function sourceLook(source: FundingSource | null, sources: readonly Pick<MatrixSource, 'source'>[]): string {
  if (source === null) return 'none'
  if (source === 'own' || source === 'other') return 'own'
  const place = sources.findIndex((one) => one.source === source)
  return String((Math.max(0, place) % hues) + 1)
}
