/** Says aloud what came from others and asks for something: a new view, values that were set at the same time. */
import { useEffect } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import { useTellNews } from '../../style/announcer.ts'

export function useArrivals(): void {
  const { texts, me, board, threads, organisationOf } = usePlan()
  const tell = useTellNews()
  useEffect(
    () =>
      threads.arrived.subscribe(() => {
        const thread = threads.arrived.get()
        const voice = thread?.comments.at(-1)?.author
        if (!voice || voice.personId === me.personId) return
        tell(texts.comments.appeared(organisationOf(voice.organisationId)?.name ?? voice.name))
      }),
    [threads, tell, texts, me, organisationOf],
  )
  useEffect(() => {
    const unsettled = () => board.checks.get().findings.filter(({ detail }) => detail.code.startsWith('unsettled-'))
    let known = new Set(unsettled().map(({ id }) => id))
    return board.checks.subscribe(() => {
      const found = unsettled()
      for (const { id, detail } of found) {
        if (!known.has(id) && 'number' in detail) tell(texts.plan.nowUnsettled(detail.number))
      }
      known = new Set(found.map(({ id }) => id))
    })
  }, [board, tell, texts])
}
