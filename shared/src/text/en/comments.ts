/** Comments in English. */
import type { Words } from '../sv.ts'

export const comments: Words['comments'] = {
  leave: 'Leave a comment',
  leaveOnWords: 'Comment these words',
  newView: 'New comment',
  kind: 'Kind of comment',
  kinds: { change: 'Proposed change', question: 'Question', agree: 'Agrees', object: 'Objects' },
  body: 'Comment',
  bodyEmpty: 'What do you want to change or point out?',
  replyAs: (organisation) => `Reply as ${organisation}`,
  reply: 'Reply',
  settle: 'Answer the comment…',
  outcome: 'The plan’s answer',
  outcomes: { 'taken-in': 'Taken in', partly: 'Partly', not: 'Not taken in', noted: 'Noted' },
  reason: 'A sentence on why',
  whyNot: 'Why is it not taken in?',
  giveAnswer: 'Give the answer',
  waiting: 'Waits for an answer',
  showWords: 'Show the words in the plan',
  more: (count) => `+${count} ${count === 1 ? 'comment' : 'comments'}`,
  settled: (count) => `${count} answered ${count === 1 ? 'comment' : 'comments'}`,
  appeared: (organisation) => `New comment from ${organisation}.`,
  list: 'Comments',
  none: 'No comments yet.',
}
