/** A form's request under way: disabled meanwhile, and the reason where it was refused. The words stay typed. */
import { useState } from 'react'
import type { Sent } from './commentsContext.ts'

type Kept = Extract<Sent, { ok: true }>

export interface Sending {
  readonly isSending: boolean
  readonly reason: string | null
  /** Sends; `done` runs only when the server has kept it. */
  send(request: () => Promise<Sent>, done: (sent: Kept) => void): Promise<void>
}

export function useSending(): Sending {
  const [isSending, setSending] = useState(false)
  const [reason, setReason] = useState<string | null>(null)
  return {
    isSending,
    reason,
    async send(request, done) {
      setSending(true)
      setReason(null)
      const sent = await request()
      setSending(false)
      if (sent.ok) done(sent)
      else setReason(sent.reason)
    },
  }
}
