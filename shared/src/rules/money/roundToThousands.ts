/** Amounts in thousands of kronor, for tables with many figures. */
import type { Ore } from '../../plan/index.ts'

/** Whole kronor in öre, rounded to whole thousands: halves away from zero, so that −x reads as the opposite of x. */
export function roundToThousands(ore: Ore): number {
  const size = Math.round(Math.abs(ore) / 100_000)
  return ore < 0 ? -size : size
}
