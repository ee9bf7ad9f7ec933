/** The body of a request, parsed before anyone trusts it. Only JSON is read. */
import { validator } from 'hono/validator'
import { z } from 'zod'
import { refuse } from './problem.ts'

/** Lets a body of this shape through, typed on both sides of the wire; anything else is `bad-request`. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return validator('json', (value, c) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? parsed.data : refuse(c, 'bad-request', z.prettifyError(parsed.error))
  })
}
