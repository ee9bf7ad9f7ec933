/** Samplan whose page is made to bind an editor to each text: what everybody builds first, on the same page and server. */
import { samplan } from './samplan.ts'
import type { BenchServer } from './server.ts'

export const everyEditor: BenchServer = {
  ...samplan,
  name: 'every-editor',
  title: 'The same page, an editor in every text',
  hasPageAlone: true,
}
