/** Whether what is typed here would survive this window. Shown beside *Sparat*, which is about the server alone. */
import type { LocalFault } from './database.ts'

export type LocalState =
  | { readonly state: 'opening' }
  /** Everything that is not on the server's disk is written into this browser as it is typed. */
  | { readonly state: 'keeping' }
  /** What is typed is in this window alone. */
  | { readonly state: 'failing'; readonly why: LocalFault }
