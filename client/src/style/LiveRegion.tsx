/** The page's live region, around everything that may announce. See `announcer.ts`. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { VoiceContext } from './announcer.ts'
import { createCalmVoice } from './calmVoice.ts'
import { usePreferences } from './preferences.ts'

/** More lines than this would only be read again by those who browse to the region. */
const keptLines = 3

interface Line {
  readonly key: number
  readonly message: string
}

function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}

export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const { texts } = usePreferences()
  const [lines, setLines] = useState<readonly Line[]>([])
  const sum = useRef(texts.together.severalNews)
  sum.current = texts.together.severalNews
  const voice = useMemo(
    () =>
      createCalmVoice({
        say: (message) => setLines((now) => [...now, { key: (now.at(-1)?.key ?? 0) + 1, message }].slice(-keptLines)),
        sum: (count, latest) => sum.current(count, latest),
        nowMs: () => performance.now(),
        after,
      }),
    [],
  )
  useEffect(() => () => voice.stop(), [voice])
  return (
    <VoiceContext value={voice}>
      {children}
      <div className="visually-hidden" role="log" aria-live="polite" aria-relevant="additions">
        {lines.map(({ key, message }) => (
          <p key={key}>{message}</p>
        ))}
      </div>
    </VoiceContext>
  )
}
