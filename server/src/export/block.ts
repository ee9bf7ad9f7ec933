/** What a written report is made of, before it is set in any format: words and figures, in the order of the page. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly look?: 'strong' | 'quiet' }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | TableBlock

export interface TableBlock {
  readonly type: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** A row of sums. */
  readonly foot?: readonly string[]
}

export interface Column {
  readonly text: string
  /** In parts of the table's width. */
  readonly width: number
  readonly isFigure?: true
}

export interface Report {
  readonly kind: string
  readonly title: string
  readonly facts: readonly (readonly [string, string])[]
  readonly blocks: readonly Block[]
  readonly footer: string
  readonly page: string
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ type: 'heading', level, text })
export const paragraph = (text: string, look?: 'strong' | 'quiet'): Block =>
  look ? { type: 'paragraph', text, look } : { type: 'paragraph', text }
