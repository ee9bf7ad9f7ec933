/** Summaries on demand, for those who listen: who is here and where, and what has happened lately. */
import { useCallback } from 'react'
import { useAnnounce, useRecentNews } from '../../style/announcer.ts'
import { usePlan } from '../planContext.ts'

export interface Summaries {
  sayWhoIsHere(): void
  sayWhatHappened(): void
}

/** More names than these nobody takes in by ear; the rest is a number. */
const namedPeople = 6

export function useSummaries(): Summaries {
  const { session, board, texts, organisationOf } = usePlan()
  const announce = useAnnounce()
  const recent = useRecentNews()
  const words = texts.together
  const sayWhoIsHere = useCallback(() => {
    const people = session.present.get()
    const where = (recordId: string | undefined) => {
      const number = recordId && board.index.get().get(recordId as never)?.number
      return number ? words.inNumber(number) : ''
    }
    const named = people.slice(0, namedPeople).map(({ name, organisationId, places }) => {
      return `${name}, ${organisationOf(organisationId)?.shortName ?? ''}${where(places[0]?.recordId)}`
    })
    announce(people.length === 0 ? words.nobodyElse : words.hereAre(people.length, named))
  }, [session, board, organisationOf, announce, words])
  const sayWhatHappened = useCallback(() => {
    const news = recent()
    announce(news.length === 0 ? words.nothingHappened : news.join(' '))
  }, [recent, announce, words])
  return { sayWhoIsHere, sayWhatHappened }
}
