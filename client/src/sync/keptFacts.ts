/** What the page needs beside the document to show a plan without network, as the local store keeps it. */
import type { PlanFamily, RecordId, Register } from '@samplan/shared/plan'
import type { Author, LastChange } from '@samplan/shared/wire'
import type { PlanNews } from './planNews.ts'

interface KeptFacts {
  readonly register: Register
  /** Left out by windows that knew of no families. */
  readonly family?: PlanFamily | null
  readonly authors: readonly (readonly [number, Author])[]
  readonly lastChanges: readonly (readonly [RecordId, LastChange])[]
  /** When the network went away; null while it is there. */
  readonly lostAt: string | null
}

/** `news` as text. There is nothing to keep before the server has sent the register. */
export function writeFacts(news: PlanNews, lostAt: Date | null): string {
  const register = news.register.get()
  if (!register) throw new Error('Facts of a plan are kept only when the server has said them')
  const kept: KeptFacts = {
    register,
    family: news.family.get(),
    authors: [...news.authors.get()],
    lastChanges: [...news.lastChanges.get()],
    lostAt: lostAt?.toISOString() ?? null,
  }
  return JSON.stringify(kept)
}

/**
 * Takes kept facts in where nothing newer is known; returns when the network went away. Role and state of the plan are
 * not among them: whoever opens the plan has them from the server or, without network, from the directory.
 */
export function takeInFacts(text: string, news: PlanNews): Date | null {
  // Our own text, whose check sum held.
  const kept = JSON.parse(text) as KeptFacts
  if (!news.register.get()) news.register.set(kept.register)
  if (!news.family.get() && kept.family) news.family.set(kept.family)
  news.authors.set(new Map([...kept.authors, ...news.authors.get()]))
  news.lastChanges.set(new Map([...kept.lastChanges, ...news.lastChanges.get()]))
  return kept.lostAt === null ? null : new Date(kept.lostAt)
}
