/**
 * Copies a text, and says so in place and in the live region. Where the browser forbids it, the text is shown and
 * selected, for the person to copy.
 */
import { useState } from 'react'
import { useAnnounce } from './announcer.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { usePreferences } from './preferences.ts'

interface CopyButtonProps {
  readonly text: string
  readonly label: string
  readonly variant?: 'filled' | 'quiet'
}

type Outcome = { readonly of: string; readonly how: 'copied' | 'forbidden' }

export function CopyButton({ text, label, variant }: CopyButtonProps) {
  const { head } = usePreferences().texts
  const announce = useAnnounce()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const copy = async () => {
    try {
      // Only secure addresses have a clipboard; elsewhere this throws as well.
      await navigator.clipboard.writeText(text)
      setOutcome({ of: text, how: 'copied' })
      announce(head.copied)
    } catch {
      setOutcome({ of: text, how: 'forbidden' })
    }
  }
  const how = outcome?.of === text ? outcome.how : null
  return (
    <>
      <Button {...(variant && { variant })} onPress={() => void copy()}>
        <Icon name={how === 'copied' ? 'ok' : 'copy'} /> {how === 'copied' ? head.copied : label}
      </Button>
      {how === 'forbidden' && <TextToCopy text={text} label={head.copyYourself} />}
    </>
  )
}

function TextToCopy({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <label className="copy-yourself">
      <span className="field-hint">{label}</span>
      <textarea ref={selectAll} className="input" readOnly rows={2} value={text} />
    </label>
  )
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.select()
}
