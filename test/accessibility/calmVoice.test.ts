import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalmVoice, newsEveryMs } from '../../client/src/style/calmVoice.ts'

interface Said {
  readonly atMs: number
  readonly message: string
}

/** A voice with a clock of its own: what is due is done when the clock passes it. */
function voiceInTime() {
  let nowMs = 0
  let due: { atMs: number; act: () => void } | null = null
  const said: Said[] = []
  const voice = createCalmVoice({
    say: (message) => said.push({ atMs: nowMs, message }),
    sum: (count, latest) => `${count}: ${latest}`,
    nowMs: () => nowMs,
    after(ms, act) {
      due = { atMs: nowMs + ms, act }
      return () => {
        due = null
      }
    },
  })
  const pass = (ms: number) => {
    const end = nowMs + ms
    while (due && due.atMs <= end) {
      const { atMs, act } = due
      due = null
      nowMs = atMs
      act()
    }
    nowMs = end
  }
  return { voice, said, pass }
}

const step = fc.record({
  kind: fc.constantFrom('news', 'answer'),
  afterMs: fc.integer({ min: 0, max: 15_000 }),
})

describe('the calm voice', () => {
  it('[AX60] after any history, news comes at most once in ten seconds and never within ten of an answer', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { voice, said, pass } = voiceInTime()
        const answers: number[] = []
        for (const [number, { kind, afterMs }] of steps.entries()) {
          pass(afterMs)
          if (kind === 'news') voice.news(`news ${number}`)
          else {
            voice.answer(`answer ${number}`)
            answers.push(number)
          }
        }
        pass(2 * newsEveryMs)
        for (const [place, { atMs, message }] of said.entries()) {
          const before = said[place - 1]
          if (before && !message.startsWith('answer')) expect(atMs - before.atMs).toBeGreaterThanOrEqual(newsEveryMs)
        }
        const heard = said.filter(({ message }) => !message.startsWith('answer'))
        const counted = heard.reduce((sum, { message }) => sum + (Number.parseInt(message, 10) || 1), 0)
        expect(counted).toBe(steps.length - answers.length)
        expect(said.filter(({ message }) => message.startsWith('answer')).length).toBe(answers.length)
      }),
    )
  })

  it('[AX60] what has happened can be asked for, the newest first, and no more than one can take in', () => {
    const { voice } = voiceInTime()
    for (let number = 1; number <= 15; number++) voice.news(`${number}`)
    expect(voice.recent()).toEqual(['15', '14', '13', '12', '11', '10', '9', '8', '7', '6'])
  })
})
