/** The foot: one sentence on what is left, and the button, disabled with that sentence as its reason. */
import type { CheckResult } from '@samplan/shared/rules'
import type { Texts } from '@samplan/shared/text'
import { Button } from '../../style/Button.tsx'
import { Icon } from '../../style/Icon.tsx'
import { type FreezeDraft, findingsLeft, type Hindrance, hindrance } from './freezeDraft.ts'

interface FreezeFootProps {
  readonly number: number
  readonly checks: CheckResult
  readonly draft: FreezeDraft
  readonly texts: Texts
  readonly isSending: boolean
  readonly onClose: () => void
  readonly onFreeze: () => void
}

export function FreezeFoot({ number, checks, draft, texts, isSending, onClose, onFreeze }: FreezeFootProps) {
  const words = texts.freeze
  const stop = hindrance(checks, draft)
  const left = findingsLeft(checks, draft).length
  return (
    <>
      <p id="freeze-left" className={`freeze-left look-${stop ? 'block' : 'ok'}`} role="status">
        <Icon name={stop ? 'block' : 'ok'} /> <span>{sentence(stop, left, texts)}</span>
      </p>
      <Button onPress={onClose}>{texts.head.cancel}</Button>
      <Button
        {...(stop === null && { variant: 'filled' as const })}
        blockedBy={stop === null && !isSending ? undefined : 'freeze-left'}
        onPress={onFreeze}
      >
        {words.freeze(number)}
      </Button>
    </>
  )
}

function sentence(stop: Hindrance, left: number, { freeze: words }: Texts): string {
  switch (stop) {
    case 'findings':
      return words.left(left)
    case 'late-reason':
      return words.lateReasonLeft
    case 'next-draft-reason':
      return words.nextDraftReasonLeft
    case null:
      return words.nothingLeft
  }
}
