/** Ctrl+Enter (Cmd+Enter) in a field of several lines sends its form, with the form's own checks. */
import type { KeyboardEvent } from 'react'

export function sendOnCtrlEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
