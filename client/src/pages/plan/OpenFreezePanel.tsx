/** The freeze dialogue over the plan page, with the checks as they are while it is open. */
import { purposeTicks } from '@samplan/shared/rules'
import type { FreezeRequest } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { afterOverlay } from '../../plan/place/afterOverlay.ts'
import { remedyHref, remedyPlace } from '../../plan/place/remedyPlace.ts'
import { usePlan } from '../../plan/planContext.ts'
import { useAnnounce } from '../../style/announcer.ts'
import { useStore } from '../../sync/index.ts'
import { type FreezeAnswer, FreezeDialog } from '../../versions/freeze/FreezeDialog.tsx'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'
import { versionsKey } from '../versionsKey.ts'
import { useVersions } from './useVersions.ts'

export function OpenFreezePanel({ onClose }: { readonly onClose: () => void }) {
  const { texts, board, names, me, facts, register, goTo, organisationOf } = usePlan()
  const { api } = useApp()
  const [, open] = useLocation()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const checks = useStore(board.checks)
  const { leftOre } = useStore(board.totals).grantsLeft
  const number = (useVersions().at(-1)?.number ?? 0) + 1
  const freeze = async (request: FreezeRequest): Promise<FreezeAnswer> => {
    const reply = await api.freeze(facts.id, request)
    if (!reply.ok) return { ok: false, reason: refusalWords(reply.code, texts) }
    void queries.invalidateQueries({ queryKey: versionsKey(facts.id) })
    announce(texts.freeze.frozenNow(reply.value.number))
    return { ok: true }
  }
  return (
    <FreezeDialog
      number={number}
      checks={checks}
      texts={texts}
      names={names}
      ticks={purposeTicks(register.agreement, checks)}
      moneyLeft={leftOre > 0 ? texts.format.kronor(leftOre) : null}
      organisation={organisationOf(me.organisationId)}
      onFreeze={freeze}
      onClose={onClose}
      onGoTo={(finding) => {
        const place = remedyPlace(finding)
        const href = remedyHref(finding, facts.id)
        onClose()
        if (href) return open(href)
        if (place) afterOverlay(() => goTo(place))
      }}
      leadsOn={(finding) =>
        finding.place !== null || remedyPlace(finding) !== null || remedyHref(finding, facts.id) !== null
      }
    />
  )
}
