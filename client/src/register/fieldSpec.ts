/**
 * What a form of a register's entry asks for, as data: one form draws them all, and one reader makes entries of what
 * was typed. Names are those of the entry's fields, so that a fault's path (`populations.2.count`) finds its field.
 */
export interface Option {
  readonly value: string
  readonly label: string
}

interface Named {
  readonly name: string
  readonly label: string
  readonly hint?: string
}

export type FieldSpec = Named &
  (
    | { readonly type: 'line' | 'words' | 'date' | 'amount'; readonly optional?: boolean }
    | { readonly type: 'count' | 'year' | 'flag' | 'percent' }
    | { readonly type: 'choice'; readonly options: readonly Option[]; readonly optional?: boolean }
    | { readonly type: 'many'; readonly options: readonly Option[]; readonly optional?: boolean }
    /** Words set apart by commas. */
    | { readonly type: 'words-list' }
    | {
        readonly type: 'list'
        readonly fields: readonly FieldSpec[]
        readonly add: string
        /** The name of one part: "Folkmängd 2". */
        readonly one: string
        readonly blank: Draft
      }
    /** A part whose fields depend on its kind. */
    | { readonly type: 'variant'; readonly tag: string; readonly variants: readonly Variant[] }
  )

export interface Variant extends Option {
  readonly fields: readonly FieldSpec[]
}

/** What stands in the fields: texts as they were typed, so that nothing unreadable is lost. */
export type DraftValue = string | boolean | readonly string[] | readonly Draft[] | Draft
export interface Draft {
  readonly [name: string]: DraftValue
}
