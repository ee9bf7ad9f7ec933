/** An act that the palette offers: what one may do now, by its words. */
export interface Command {
  readonly id: string
  readonly label: string
  /** Other words that people look for it by. */
  readonly also?: string
  /** The keys that do the same. */
  readonly keys?: string
  readonly group: 'do' | 'show' | 'pages' | 'text'
  readonly run: () => void
}
