/** The county's register as the convenor's pages have it: how it stands, and ways to change it and to take that back. */
import type { PlanId, RegisterChange, RegisterPart } from '@samplan/shared/plan'
import type { RegisterChangeRequest } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiClient, RegisterReply } from '../api.ts'
import { usePreferences } from '../style/preferences.ts'
import type { Sent } from './EntryDialog.tsx'

export interface RegisterChanges {
  /** The number of the change that was made last here, until it is undone or put away. */
  readonly made: number | null
  /** Why the last one was not made, in words. */
  readonly refusal: string | null
  send(request: RegisterChangeRequest): Promise<Sent>
  /** One after the other, each on top of the one before; stops at the first refusal. True where all were made. */
  sendAll(changes: readonly RegisterChange[], ifNumber: number): Promise<boolean>
  remove(part: RegisterPart, ifNumber: number): Promise<void>
  undo(number: number): Promise<void>
  putAway(): void
}

export function useRegisterChanges(planId: PlanId, api: ApiClient): RegisterChanges {
  const { texts, format } = usePreferences()
  const queries = useQueryClient()
  const [made, setMade] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const words = (reply: Exclude<RegisterReply, { ok: true }>): string => {
    if ('faults' in reply) return reply.faults.map((fault) => texts.register.fault(fault, format.kronor)).join(' ')
    if ('meanwhile' in reply) return texts.problems.codes['changed-meanwhile']
    return reply.code === 'unreachable' ? texts.problems.unreachable : texts.problems.codes[reply.code]
  }
  const finish = async (reply: RegisterReply) => {
    setRefusal(reply.ok ? null : words(reply))
    if (reply.ok) setMade(reply.value.made?.number ?? null)
    await queries.invalidateQueries({ queryKey: ['plan', planId] })
  }
  return {
    made,
    refusal,
    putAway: () => setMade(null),
    async send(request) {
      const reply = await api.changeRegister(planId, request)
      if (reply.ok) await finish(reply)
      if (reply.ok) return { ok: true }
      if ('faults' in reply || 'meanwhile' in reply) return reply
      return { ok: false, words: words(reply) }
    },
    async sendAll(all, ifNumber) {
      let number = ifNumber
      for (const change of all) {
        const reply = await api.changeRegister(planId, { change, ifNumber: number })
        if (!reply.ok || change === all.at(-1)) await finish(reply)
        if (!reply.ok) return false
        number = reply.value.number
      }
      return true
    },
    remove: async ({ kind, id }, ifNumber) =>
      finish(await api.changeRegister(planId, { change: { type: 'remove', kind, id }, ifNumber })),
    undo: async (number) => finish(await api.undoRegisterChange(planId, number)),
  }
}
