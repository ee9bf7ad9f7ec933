/** A refusal in words. */
import type { Texts } from '@samplan/shared/text'
import type { RefusalCode } from '../api.ts'

export function refusalWords(code: RefusalCode, texts: Texts): string {
  return code === 'unreachable' ? texts.problems.unreachable : texts.problems.codes[code]
}
