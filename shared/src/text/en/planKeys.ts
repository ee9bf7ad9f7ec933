import type { Words } from '../sv.ts'

export const planKeys: Words['planKeys'] = {
  gaveUp: (record) => `${record} was taken away, nothing had been written.`,
  shortcuts: [
    ['↑ ↓ ← →', 'On to the field beside, when the caret is at the edge of its own'],
    ['Enter', 'In a title: the next of its kind, or on to the text where there is one. In an amount: the next line'],
  ],
}
