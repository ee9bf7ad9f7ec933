/** Comments in the demo: three from NSPH, one of them answered, and one from a municipality. */
import type { RecordId } from '@samplan/shared/plan'
import type { DemoThread } from '../demoCounty.ts'
import { commenter, convenor, karlskrona, ronneby } from './people.ts'

export const threads: readonly DemoThread[] = [
  {
    id: 'demo-thread-told-once',
    kind: 'change',
    recordId: 'demo-activity-joint-clinic' as RecordId,
    field: 'description',
    quote: 'bara behöva berätta en gång',
    comments: [
      {
        author: commenter,
        body: 'Bra. Skriv också vem som ser till att det håller när någon slutar. Det är där det brukar brista.',
      },
      { author: karlskrona, body: 'Håller med. Förslag: psykiatrins vårdsamordnare.' },
    ],
  },
  {
    id: 'demo-thread-councils-paid',
    kind: 'question',
    recordId: 'demo-activity-councils' as RecordId,
    field: 'description',
    quote: 'Deltagarna får arvode',
    comments: [{ author: commenter, body: 'Gäller arvodet även närstående, och betalas resor?' }],
    answer: {
      outcome: 'taken-in',
      reason: 'Ja, båda. Vi har räknat med resor i beloppet för 2017.',
      author: convenor,
    },
  },
  {
    id: 'demo-thread-own-goals',
    kind: 'agree',
    recordId: 'demo-goal-plans-for-all' as RecordId,
    field: 'description',
    quote: 'Den enskildes egna mål ska stå först',
    comments: [{ author: commenter, body: 'Det här är den viktigaste meningen i planen. Ta inte bort den.' }],
  },
  {
    id: 'demo-thread-evenings',
    kind: 'object',
    recordId: 'demo-activity-meeting-places' as RecordId,
    field: 'description',
    quote: 'öppen två kvällar i veckan',
    comments: [
      { author: ronneby, body: 'Två kvällar räcker inte på vintern. Vi vill pröva tre från november till mars.' },
    ],
  },
]
