/** Asked-for data on a page: kept while the page is open, asked for again when the window comes back. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RefusalCode, Reply } from '../api.ts'

/** A refusal on its way through the query library, which knows only errors. Pages show it by its code. */
export class RefusedError extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(`The server refused: ${code}`)
    this.code = code
  }
}

/**
 * The answer to `ask`, under a key that says what was asked for; asked again every so often where the page is live. Where
 * another part of the page asks, `isAsked` is false: the answer is looked at when it is here.
 */
export function useAnswer<T>(
  key: readonly unknown[],
  ask: () => Promise<Reply<T>>,
  { everyMs, isAsked = true }: { readonly everyMs?: number; readonly isAsked?: boolean } = {},
): UseQueryResult<T> {
  return useQuery({
    queryKey: key,
    enabled: isAsked,
    ...(everyMs && { refetchInterval: everyMs }),
    queryFn: async () => {
      const reply = await ask()
      if (!reply.ok) throw new RefusedError(reply.code)
      return reply.value
    },
  })
}

/** The code of a query's refusal; null while it has none. A bug is thrown on, to the fault page. */
export function refusalOf(query: Pick<UseQueryResult, 'error'>): RefusalCode | null {
  if (query.error instanceof RefusedError) return query.error.code
  if (query.error) throw query.error
  return null
}
