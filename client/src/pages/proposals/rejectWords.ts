/** A rejected row's reason in words, and the file that holds all of them. */
import type { RejectedRow } from '@samplan/shared/plan'
import { rejectsCsv } from '@samplan/shared/rules'
import type { ProposalTexts } from '@samplan/shared/text'
import { downloadText } from '../../style/downloadText.ts'
import { columnLetter } from './columnLetter.ts'

export function reasonWords({ reason, sameAs }: RejectedRow, words: ProposalTexts): string {
  return sameAs === null ? words.reasons[reason] : words.sameAs(sameAs)
}

export function downloadRejects(rejects: readonly RejectedRow[], name: string, words: ProposalTexts): void {
  const file = rejectsCsv(rejects, {
    row: words.import.rowHead,
    why: words.import.why,
    reason: (reject) => reasonWords(reject, words),
    column: (index) => words.import.column(columnLetter(index), ''),
  })
  downloadText(file, words.fileName(name))
}
