/** What the admission may find in a document that is no plan. The codes go to the log, never to a screen. */
export type LayoutProblemCode =
  | 'unknown-root'
  | 'meta-touched'
  | 'unknown-field'
  | 'bad-value'
  | 'record-deleted'
  | 'record-replaced'
  | 'record-incomplete'
  | 'bad-id'
  | 'too-many-records'
  | 'too-many-keys'
  | 'unknown-owner'
  | 'unknown-content'
  | 'too-deep'
  | 'text-too-long'

export interface LayoutProblem {
  readonly code: LayoutProblemCode
  /** Where, for whoever reads the log. */
  readonly where: string
}
