/** How many large requests of one person are under way at once. */
import { createMiddleware } from 'hono/factory'
import type { PersonEnv } from './deps.ts'
import { refuse } from './problem.ts'

/** Asked before the body is read: what is under way counts, or a hundred at once would fill the memory. */
export function limitAtOnce(maxAtOnce: number) {
  const underWay = new Map<string, number>()
  return createMiddleware<PersonEnv>(async (c, next) => {
    const personId = c.var.person.id
    const count = underWay.get(personId) ?? 0
    if (count >= maxAtOnce) return refuse(c, 'too-many')
    underWay.set(personId, count + 1)
    try {
      return await next()
    } finally {
      const left = (underWay.get(personId) ?? 1) - 1
      if (left > 0) underWay.set(personId, left)
      else underWay.delete(personId)
    }
  })
}
