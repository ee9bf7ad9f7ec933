/** Every "no" over HTTP: `application/problem+json` with a code that a program can act on (RFC 9457). */
import type { Problem, ProblemCode } from '@samplan/shared/wire'
import type { Context } from 'hono'

const statuses = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'bad-request': 400,
  'cross-origin': 403,
  'link-used': 410,
  'too-large': 413,
  'too-many': 429,
  'plan-frozen': 409,
  'plan-not-frozen': 409,
  'freeze-blocked': 409,
  'late-reason-needed': 409,
  'last-convenor': 409,
  'already-participant': 409,
  'cannot-link': 409,
  'round-closed': 409,
  'unreadable-file': 422,
  'imported-before': 409,
  'import-built-on': 409,
  'not-confirmed': 409,
  'not-that-day': 409,
  'paragraph-without-number': 422,
  'decision-incomplete': 422,
  'not-a-party': 409,
  'no-such-version': 404,
  'no-such-agreement': 409,
  'no-such-source': 409,
  'bad-period': 400,
  'register-refused': 422,
  'changed-meanwhile': 409,
  'not-asked': 409,
  'workshop-over': 410,
  'workshop-open': 409,
  'vote-closed': 409,
  storage: 503,
  internal: 500,
} as const satisfies Record<ProblemCode, number>

export const problemType = { 'Content-Type': 'application/problem+json' } as const

type Statuses = typeof statuses

/** The answer for a refusal. Its title is the code: words for people are the client's. */
export function refuse<Code extends ProblemCode>(c: Context, code: Code, detail?: string) {
  const status: Statuses[Code] = statuses[code]
  const problem: Problem = { title: code, status, code, ...(detail === undefined ? {} : { detail }) }
  return c.json(problem, status, problemType)
}
