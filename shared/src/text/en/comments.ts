/** Comments (*synpunkter*) and their answers. */
import type { Words } from '../sv.ts'

export const comments: Words['comments'] = {
  leave: 'Comment',
  kind: 'What kind of comment is it?',
  kinds: { question: 'Question', change: 'Proposes a change', agree: 'Agrees', object: 'Objects' },
  outcome: 'Answer to the comment',
  outcomes: { 'taken-in': 'Taken in', partly: 'Partly', not: 'Not taken in', noted: 'Noted' },
}
