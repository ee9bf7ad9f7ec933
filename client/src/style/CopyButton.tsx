/** Copies a text, and says so in place and in the live region. Where the browser forbids it, the text can be selected. */
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

export function CopyButton({ text, label, variant }: CopyButtonProps) {
  const { head } = usePreferences().texts
  const announce = useAnnounce()
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(text)
    announce(head.copied)
  }
  const isCopied = copied === text
  // Only secure addresses have a clipboard; elsewhere the button would do nothing.
  if (!navigator.clipboard) return null
  return (
    <Button {...(variant && { variant })} onPress={() => void copy()}>
      <Icon name={isCopied ? 'ok' : 'copy'} /> {isCopied ? head.copied : label}
    </Button>
  )
}
