/** The page's live region, around everything that may announce. See `announcer.ts`. */
import { type ReactNode, useCallback, useState } from 'react'
import { AnnounceContext } from './announcer.ts'

/** More lines than this would only be read again by those who browse to the region. */
const keptLines = 3

interface Line {
  readonly key: number
  readonly message: string
}

export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [lines, setLines] = useState<readonly Line[]>([])
  const announce = useCallback((message: string) => {
    setLines((now) => [...now, { key: (now.at(-1)?.key ?? 0) + 1, message }].slice(-keptLines))
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" role="log" aria-live="polite" aria-relevant="additions">
        {lines.map(({ key, message }) => (
          <p key={key}>{message}</p>
        ))}
      </div>
    </AnnounceContext>
  )
}
