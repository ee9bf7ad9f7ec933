/** The steps of an import: a file is chosen, read by the server, understood, and imported as it was shown. */
import type { ImportChoice, PlanId, RoundId } from '@samplan/shared/plan'
import { guessChoice } from '@samplan/shared/rules'
import { type ImportPreview, maxTitleLength, type ProposalImport } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnnounce } from '../../style/announcer.ts'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'
import { proposalsKey } from './proposalsKey.ts'
import { useProposalWords } from './useProposalWords.ts'

export type SeenFile = Extract<ImportPreview, { ok: true }>['value']

export type ImportStep =
  | { readonly at: 'choosing'; readonly trouble: string | null }
  | { readonly at: 'reading' }
  | { readonly at: 'seen'; readonly file: File; readonly seen: SeenFile; readonly choice: ImportChoice }

export interface Confirmed {
  readonly proposals: number
  readonly rejects: number
  readonly again: boolean
}

export function useImport(planId: PlanId, onDone: (made: ProposalImport) => void) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = useProposalWords().import
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [step, setStep] = useState<ImportStep>({ at: 'choosing', trouble: null })
  const [trouble, setTrouble] = useState<string | null>(null)
  const read = async (file: File, sheet: number | null) => {
    setStep({ at: 'reading' })
    setTrouble(null)
    const reply = await api.previewImport(planId, file, sheet)
    if (!reply.ok) return setStep({ at: 'choosing', trouble: refusalWords(reply.code, texts) })
    const seen = reply.value
    if (!seen.ok) return setStep({ at: 'choosing', trouble: words.faults[seen.fault] })
    if (seen.value.table.rows.length === 0 && seen.value.sheets.length < 2) {
      return setStep({ at: 'choosing', trouble: words.noRows })
    }
    setStep({ at: 'seen', file, seen: seen.value, choice: guessChoice(seen.value.table, seen.value.sheet) })
  }
  const importIt = async (roundId: RoundId, confirmed: Confirmed) => {
    if (step.at !== 'seen') return
    const { file, seen, choice } = step
    const { proposals, rejects, again } = confirmed
    const name = file.name.slice(0, maxTitleLength)
    const wish = { name, choice, seen: { sha256: seen.sha256, proposals, rejects }, again }
    const reply = await api.importProposals(planId, roundId, file, wish)
    if (!reply.ok) {
      return setTrouble(reply.code === 'changed-meanwhile' ? words.rowGone : refusalWords(reply.code, texts))
    }
    announce(words.done(reply.value.proposals))
    await queries.invalidateQueries({ queryKey: proposalsKey(planId) })
    onDone(reply.value)
  }
  const choose = (choice: ImportChoice) => step.at === 'seen' && setStep({ ...step, choice })
  return { step, trouble, read, choose, importIt }
}
