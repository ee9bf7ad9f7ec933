/** What an update that could not be taken in would have changed: one field's new value, before it is put in words. */
import type { RecordKind } from './plan.ts'

type PlainValue = string | number | boolean | null

export interface DescribedChange {
  /** `plan` for the plan's own texts; null where the words were found in the bytes and nothing says where they stood. */
  readonly kind: RecordKind | 'plan' | null
  /** As the document names it. Without a kind it is what an older server wrote about the place, or empty. */
  readonly field: string
  /** The record's title, a cost line's activity's; of an analysis its focus area's id. Empty where there is none. */
  readonly title: string
  /** Several in a set, and where people set different values at once. Where a record was moved, its parent's title. */
  readonly value: PlainValue | readonly PlainValue[]
}
