import type { Round, Statement } from '@samplan/shared/wire'

/** What is open over the page of comments for the convenor of a consultation. */
export type RoundPanel =
  | { readonly name: 'open' }
  | { readonly name: 'change' | 'close' | 'record'; readonly round: Round }
  | { readonly name: 'remove'; readonly round: Round; readonly statement: Statement }
