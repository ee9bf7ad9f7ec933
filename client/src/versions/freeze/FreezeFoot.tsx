/** The foot: all that is left to do, and the button, disabled with that as its reason. */
import type { CheckResult } from '@samplan/shared/rules'
import type { Texts } from '@samplan/shared/text'
import { Button } from '../../style/Button.tsx'
import { Icon } from '../../style/Icon.tsx'
import { type FreezeDraft, type LeftToDo, leftToDo } from './freezeDraft.ts'

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
  const left = sentences(leftToDo(checks, draft), texts)
  const isReady = left.length === 0
  return (
    <>
      <p id="freeze-left" className={`freeze-left look-${isReady ? 'ok' : 'block'}`} role="status">
        <Icon name={isReady ? 'ok' : 'block'} /> <span>{isReady ? words.nothingLeft : left.join(' ')}</span>
      </p>
      <Button onPress={onClose}>{texts.head.cancel}</Button>
      <Button
        {...(isReady && { variant: 'filled' as const })}
        blockedBy={isReady && !isSending ? undefined : 'freeze-left'}
        onPress={onFreeze}
      >
        {words.freeze(number)}
      </Button>
    </>
  )
}

function sentences(left: LeftToDo, { freeze: words }: Texts): readonly string[] {
  return [
    left.findings > 0 ? words.left(left.findings) : '',
    left.reasons > 0 ? words.reasonsLeft(left.reasons) : '',
    left.lateReason ? words.lateReasonLeft : '',
    left.nextDraftReason ? words.nextDraftReasonLeft : '',
  ].filter(Boolean)
}
