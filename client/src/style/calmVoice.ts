/**
 * What the page says aloud, and when. An answer to one's own act is said at once: whoever moved a goal waits for it.
 * What others do is news, and news is said at most once in ten seconds, whatever happens meanwhile; several that
 * waited become one sentence with their number and the latest. Everything said lately can be asked for.
 */
export interface CalmVoice {
  /** The answer to what the person did. */
  answer(message: string): void
  /** Something that happened without the person. */
  news(message: string): void
  /** What happened lately, newest first. */
  recent(): readonly string[]
  stop(): void
}

interface VoiceNeeds {
  readonly say: (message: string) => void
  /** Several news in one sentence. */
  readonly sum: (count: number, latest: string) => string
  readonly nowMs: () => number
  readonly after: (ms: number, act: () => void) => () => void
}

/** Whoever listens to a text being read hears of others no oftener than this. */
export const newsEveryMs = 10_000
/** More than these nobody remembers hearing the first of. */
const kept = 10

export function createCalmVoice({ say, sum, nowMs, after }: VoiceNeeds): CalmVoice {
  let saidAtMs = Number.NEGATIVE_INFINITY
  let waiting: readonly string[] = []
  let lately: readonly string[] = []
  let stopWaiting: (() => void) | null = null
  const speak = (message: string) => {
    saidAtMs = nowMs()
    say(message)
  }
  const sayNews = () => {
    stopWaiting = null
    const latest = waiting.at(-1)
    if (latest === undefined) return
    // An answer in between has taken the turn.
    const restMs = saidAtMs + newsEveryMs - nowMs()
    if (restMs > 0) {
      stopWaiting = after(restMs, sayNews)
      return
    }
    const count = waiting.length
    waiting = []
    speak(count === 1 ? latest : sum(count, latest))
  }
  return {
    answer: speak,
    news(message) {
      waiting = [...waiting, message]
      lately = [message, ...lately].slice(0, kept)
      if (!stopWaiting) sayNews()
    },
    recent: () => lately,
    stop: () => stopWaiting?.(),
  }
}
